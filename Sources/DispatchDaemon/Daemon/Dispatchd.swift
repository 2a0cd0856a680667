import ArgumentParser
import DispatchAPI
import WorkOrders

/// The service: routes reports to contractors within the city's limits.
@main
struct Dispatchd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispatchd",
    abstract: "Runs a city's maintenance-request operations centre.",
    discussion: """
      Runs in the foreground and logs to standard error. It listens on a Unix socket in the data directory; whoever may \
      open that socket is the administrator of the centre. SIGTERM finishes what is in hand and exits 0.

      Exit status: 0 stopped as told, 64 usage, 65 an option or the city file refused, 66 a file not found, \
      70 internal fault, 75 try again, 77 not allowed, 78 the directory, socket or port is held by another.

      The subcommands run alone, without a daemon; each has a --help of its own.
      """,
    version: ProgramVersion.text,
    subcommands: [Restore.self, Migrate.self])

  @OptionGroup var options: DaemonOptions

  /// Runs a subcommand by itself: its options have the names of the daemon's, which would take them.
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case Restore.configuration.commandName: await Restore.main(Array(arguments.dropFirst()))
    case Migrate.configuration.commandName: await Migrate.main(Array(arguments.dropFirst()))
    default: await main(arguments)
    }
  }

  func run() async throws {
    try await DaemonExit.onError { try await Daemon(settings: try DaemonSettings(options)).run() }
  }
}
