import ArgumentParser
import DispatchAPI
import Foundation

/// `statistics export`: the figures as a file.
struct StatisticsExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exports the figures: the quarterly XML, or CSV.")

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("xml, csv or json.", valueName: "format"))
  var format = "xml"

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Where to; standard output unless told.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if StatisticsFormat(rawValue: format) == nil {
      throw ValidationError("--format is one of \(StatisticsFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  func perform(_ session: Session) async throws {
    let document = Data(try await period.document(StatisticsFormat(rawValue: format) ?? .xml, session))
    guard let output else { return Output.write(document, to: 1) }
    try WholeFile.write(document, to: output, replacing: force)
    try session.show(Written(file: output, bytes: document.count)) { $0(.written, output, $0.count(document.count)) }
  }

  /// What was written where.
  private struct Written: Encodable {
    let file: String
    let bytes: Int
  }
}
