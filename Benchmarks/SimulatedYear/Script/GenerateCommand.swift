import ArgumentParser
import Foundation

/// Writes the simulated year to a file.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Writes the script of the year: the same seed gives the same bytes.")

  @Option(help: "What the year grows from.")
  var seed: UInt64 = 2025

  @Option(help: ArgumentHelp("Where to write it, one contact a line.", valueName: "file"))
  var out: String

  func run() throws {
    let entries = try YearScript(seed: seed).entries
    try ScriptFile.bytes(of: entries).write(to: URL(filePath: out), options: .atomic)
    let calls = entries.count { $0.kind == .call }
    let requests = entries.count { $0.kind == .call && $0.opensRequest }
    print("\(calls) calls, \(requests) of them requests; \(entries.count - calls) requests by mail.")
  }
}
