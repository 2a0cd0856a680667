import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `statistics export`: the figures as a file, or in every form into a folder.
struct StatisticsExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exports the figures: the official XML, SDMX, CSV, a report, open data.",
    discussion: """
      Without --version the newest version that was frozen or issued is exported, as it was then, or else a draft.
      With --json the figures go to standard output as JSON; files are written only where --output or --all names a place.
      A file that is there already is replaced only with --force. --all writes every form or none.
      """)

  @OptionGroup var period: FiguresOptions

  @Option(
    help: ArgumentHelp(
      "\(StatisticsFormat.allCases.map(\.rawValue).joined(separator: ", ")); xml unless told.", valueName: "format"))
  var format: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Where to; standard output unless told, or for -.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A folder for every form, each named by period, version, form and language; pages in both unless told.",
      valueName: "dir"),
    completion: .directory)
  var all: String?

  @Flag(help: "Replace files that are there.")
  var force = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let format, StatisticsFormat(rawValue: format) == nil {
      throw UsageError.told(
        it: "--format è uno tra \(StatisticsFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        en: "--format is one of \(StatisticsFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if all != nil, format != nil || output != nil {
      throw UsageError.told(
        it: "--all prende tutte le forme: togliere --format e --output.",
        en: "--all takes every form: leave --format and --output out.")
    }
  }

  func perform(_ session: Session) async throws {
    if let all {
      let filled = try await StatisticsFolder(path: all, isReplacing: force).fill(period, session)
      try tell(filled.files, filled.figures, session)
    } else if let output = Output.file(output) {
      let written = try await write(to: output, session)
      try tell([(path: output, size: written.size)], written.figures, session)
    } else if session.isJSON {
      try session.show(try await period.figures(session)) { _ in "" }
    } else {
      try await print(session)
    }
  }

  private func tell(
    _ files: [(path: String, size: Int)], _ figures: StatisticsView?, _ session: Session
  ) throws(DomainError) {
    if session.isJSON, let figures { return try session.show(figures) { _ in "" } }
    for file in files { Output.line(session.reader(.written, file.path, session.reader.count(file.size))) }
  }

  private var form: StatisticsFormat { format.flatMap(StatisticsFormat.init(rawValue:)) ?? .xml }

  /// Writes the file; gives with its size the figures for JSON, which are of the same count.
  private func write(to path: String, _ session: Session) async throws -> (size: Int, figures: StatisticsView?) {
    if !force, access(path, F_OK) == 0 { throw PassingFile.taken(path, canForce: true) }
    let file = try PassingFile(for: path, mode: 0o644)
    var size = 0
    var figures: StatisticsView?
    if form == .openData {
      try await period.openData(session) { part in
        try file.write(part)
        size += part.count
      }
    } else {
      let made = try await period.documents(session.isJSON ? [form, .json] : [form], session)
      let document = try made.bytes(form)
      try file.write(document)
      size = document.count
      if session.isJSON { figures = try made.figures() }
    }
    try file.keep(as: path, replacing: force)
    if session.isJSON, form == .openData { figures = try await period.figures(session) }
    return (size, figures)
  }

  private func print(_ session: Session) async throws {
    guard form == .openData else { return Output.write(try await document(session), to: 1) }
    try await period.openData(session) { Output.write(Data($0), to: 1) }
  }

  private func document(_ session: Session) async throws -> Data {
    try await period.documents([form], session).bytes(form)
  }
}

extension StatisticsDocumentsView {
  /// The bytes of a form that was asked for.
  ///
  /// - Throws: ``DomainError`` `internal` when the daemon left it out.
  func bytes(_ form: StatisticsFormat) throws(DomainError) -> Data {
    if let document = documents.first(where: { $0.format == form.rawValue }) { return try document.bytes() }
    throw DomainError(.internal, "The daemon gave no document of the form \(form.rawValue).")
  }

  /// The figures, where they are among the forms.
  func figures() throws -> StatisticsView { try WireJSON.decode(StatisticsView.self, from: bytes(.json)) }
}

extension StatisticsDocumentView {
  /// The bytes of the form.
  ///
  /// - Throws: ``DomainError`` `internal` for what is no base64.
  func bytes() throws(DomainError) -> Data {
    if let bytes = Data(base64Encoded: base64) { return bytes }
    throw DomainError(.internal, "The daemon's document \(name) is no base64.")
  }
}
