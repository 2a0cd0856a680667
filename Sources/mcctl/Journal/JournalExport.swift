import ArgumentParser
import DispatchAPI
import Foundation

/// `journal export`: the sealed journal as CSV, for whoever counts the figures again.
struct JournalExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exports the sealed journal as CSV, a line an event.",
    discussion: """
      The columns are the event's position, when it happened and was entered, its kind, the numbers and labels that \
      figures go by, the state before and after, the amount, and its facts as JSON. It names nobody.
      A file that is there already is replaced only with --force, and unless the export is whole nothing of it is left.
      With --json the file must be named; what was written is told on standard output.
      """)

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Where to; standard output unless told, or for -.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Only from this position on.", valueName: "n"))
  var fromPosition: Int64?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let fromPosition, fromPosition < 1 {
      throw UsageError.told(
        it: "--from-position è un numero da 1 in su.", en: "--from-position is a number from 1 on.")
    }
    if global.json, Output.file(output) == nil {
      throw UsageError.told(
        it: "Con --json dire il file con --output.", en: "With --json name the file with --output.")
    }
  }

  func perform(_ session: Session) async throws {
    guard let output = Output.file(output) else {
      return try await fetch(session) { Output.write(Data($0), to: 1) }
    }
    if !force, access(output, F_OK) == 0 { throw PassingFile.taken(output, canForce: true) }
    let file = try PassingFile(for: output, mode: 0o644)
    var bytes = 0
    try await fetch(session) { part in
      try file.write(part)
      bytes += part.count
    }
    try file.keep(as: output, replacing: force)
    let receipt = WrittenFile(output: output, bytes: bytes)
    try session.show(receipt) { $0(.written, output, $0.count(bytes)) }
  }

  private func fetch(_ session: Session, _ take: ([UInt8]) throws -> Void) async throws {
    let query = [QueryItem("from", fromPosition.map { String($0) })].compactMap(\.self)
    try await session.client.parts(of: .journalExport, query: query, options: session.options, take)
  }
}

/// A file that was written, for programs.
struct WrittenFile: Encodable {
  /// Its name as typed.
  let output: String
  /// How many bytes it has.
  let bytes: Int
}
