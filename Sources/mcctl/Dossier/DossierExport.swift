import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `dossier export`: the whole dossier as a folder of files.
struct DossierExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the report to print, the dossier as JSON, and every piece of evidence.")

  @Argument(help: "Number of the order.")
  var number: String

  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("A folder that is not there yet.", valueName: "folder"),
    completion: .directory)
  var output: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    let dossier = try await session.client.send(.dossier, number.description, options: session.options)
    let report = try await session.client.document(
      .dossierReport, number.description, query: [], options: session.options)
    try makeFolder()
    try WholeFile.write(report, to: output + "/verbale.html", replacing: false)
    try WholeFile.write(try WireJSON.encode(dossier), to: output + "/dossier.json", replacing: false)
    var names = ["verbale.html", "dossier.json"]
    for (index, evidence) in dossier.evidence.enumerated() {
      let bytes = try await session.client.document(.file, evidence.file.sha256, query: [], options: session.options)
      let name = Self.name(of: evidence, index + 1)
      try WholeFile.write(bytes, to: output + "/" + name, replacing: false)
      names.append(name)
    }
    let written = names
    try session.show(["output": [output], "files": written]) { reader in
      written.map { reader.ink(.dim, output + "/") + $0 }.joined(separator: "\n")
    }
  }

  private func makeFolder() throws(DomainError) {
    guard mkdir(output, 0o755) != 0 else { return }
    throw DomainError(
      errno == EEXIST ? .conflict : .invalid,
      .init(it: "La cartella \(output) non si può creare.", en: "The folder \(output) cannot be made."),
      hint: .init(it: "Indicare una cartella che non c'è ancora.", en: "Name one that is not there yet."),
      field: "output")
  }

  // A sender chose the name: only its plain characters are used, after a number that makes it unique.
  private static func name(of evidence: EvidenceView, _ index: Int) -> String {
    let name = evidence.file.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
      .drop { $0 == "." }.suffix(80)
    return "\(index < 10 ? "0" : "")\(index)-\(name.isEmpty ? "file" : String(name))"
  }
}
