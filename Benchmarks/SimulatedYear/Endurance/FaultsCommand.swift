import ArgumentParser
import Foundation
import WorkOrders

/// Lets go wrong what goes wrong in a machine's life, and counts what the daemon had acknowledged.
struct FaultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faults", abstract: "Full, read-only and damaged disks, lost servers, daemons that are killed.")

  private static let all: [any Fault.Type] = [
    FullDisk.self, ReadOnlyDisk.self, SlowDisk.self, DamagedPage.self, NoDescriptors.self, ClockBack.self,
    SecondDaemon.self, HalfClients.self, ServerRestart.self, NetworkCut.self, TwoDaemons.self, FailOver.self,
  ]

  @OptionGroup var options: DaemonOptions

  @Option(help: "Only these: \(all.map { $0.name }.joined(separator: ", ")).")
  var only: [String] = []

  func validate() throws {
    for name in only where !Self.all.contains(where: { $0.name == name }) {
      throw ValidationError("There is no fault \(name).")
    }
  }

  func run() throws {
    do {
      let room = FaultRoom(options: options)
      let chosen = Self.all.filter { only.isEmpty || only.contains($0.name) }
      let tally = try chosen.reduce(EnduranceTally()) { sum, fault in try sum + fault.init().happen(in: room) }
      if let line = tally.messageLine { print(line) }
      print(tally.line)
      guard tally.isClean else { throw ExitCode(1) }
    } catch let error as DomainError {
      options.tellErrors()
      throw Failure.exit(error)
    }
  }
}
