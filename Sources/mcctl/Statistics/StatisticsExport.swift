import ArgumentParser
import DispatchAPI
import Foundation

/// `statistics export`: the figures as a file.
struct StatisticsExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exports the figures: the quarterly XML, or CSV.",
    discussion: """
      With --json the figures go to standard output as JSON; the file is written only where --output names one.
      A file that is there already is replaced only with --force.
      """)

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
      throw UsageError.told(
        it: "--format è uno tra \(StatisticsFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        en: "--format is one of \(StatisticsFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  func perform(_ session: Session) async throws {
    if let output {
      let document = try await document(session)
      try WholeFile.write(document, to: output, replacing: force)
      if !session.isJSON { Output.line(session.reader(.written, output, session.reader.count(document.count))) }
    } else if !session.isJSON {
      Output.write(try await document(session), to: 1)
    }
    if session.isJSON { try session.show(try await period.figures(session)) { _ in "" } }
  }

  private func document(_ session: Session) async throws -> Data {
    Data(try await period.document(StatisticsFormat(rawValue: format) ?? .xml, session))
  }
}
