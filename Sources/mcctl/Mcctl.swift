import ArgumentParser
import DispatchAPI
import Foundation

/// The command line of a maintenance operations centre.
@main
struct Mcctl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcctl",
    abstract: "Runs a city's maintenance operations centre from the command line.",
    discussion: """
      Results go to standard output, everything else to standard error. With --json both are single JSON documents.
      The options --socket, --server, --token-file, --as and --json may stand anywhere. mcctl --version prints its own version.
      Exit status: 0 done, 64 usage, 65 input refused or faults found, 66 not found, 69 daemon unreachable,
      70 internal fault, 75 try again, 77 not allowed, 78 conflict with the present state.
      """,
    subcommands: [
      CallCommand.self, RequestCommand.self, OrderCommand.self, Find.self, InspectionCommand.self,
      ContractorCommand.self,
      ContractCommand.self, RotaCommand.self, PlaceCommand.self, StreetsCommand.self, PolicyCommand.self,
      MandateCommand.self,
      DossierCommand.self, StatisticsCommand.self, ImportCommand.self,
      MailCommand.self, LinkCommand.self, FileCommand.self,
      JournalCommand.self, BackupCommand.self, UserCommand.self, RetentionCommand.self, SubjectCommand.self,
      ClockCommand.self, Watch.self, SpoolCommand.self,
      Doctor.self, Man.self,
    ])

  /// Parses, runs, and ends the process with the documented exit status.
  static func main() async {
    StandardInput.keepPlace()
    let arguments = ArgumentOrder.globalsLast(Array(CommandLine.arguments.dropFirst()))
    // A file at the limit that the system sets for its size fails like a full disk, instead of ending the process.
    signal(SIGXFSZ, SIG_IGN)
    // The library would answer so to --version beside any mistake, and some commands have such an option of their own.
    if arguments == ["--version"] {
      Output.line(ProgramVersion.text)
      endProcess(0)
    }
    let failures = FailurePrinter(isJSON: arguments.contains("--json"))
    do {
      try ArgumentBytes.check()
      try CommandWords.check(arguments)
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      endProcess(0)
    } catch {
      let status = failures.report(error)
      // A mail server gives a message back to its sender for any status but this one.
      let isMail = MailDeliver.isMeant(by: arguments)
      endProcess(isMail && status != ExitStatus.done ? ExitStatus.tryAgain : status)
    }
  }
}
