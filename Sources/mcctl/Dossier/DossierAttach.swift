import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `dossier attach`: documents and pictures.
struct DossierAttach: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Adds documents (PDF) and pictures.")

  @Argument(help: "Number of the order.")
  var number: String

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(parsing: .unconditional, help: ArgumentHelp("What they show.", valueName: "text"))
  var caption: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    var body = EvidenceBody()
    body.files = try files.map { path throws(DomainError) in try Self.document(path) }
    body.caption = caption
    body.at = act.at
    let dossier = try await session.client.send(
      .addEvidence, number.description, body: body, options: session.options(for: act))
    try session.show(dossier) { DossierText.sheet(dossier, $0) }
  }

  // What a file is shows in its first bytes, not in its name.
  private static func document(_ path: String) throws(DomainError) -> PhotoBody {
    let bytes = try TextFile.bytes(path)
    guard bytes.starts(with: Array("%PDF-".utf8)) else { return try Photo.read(path) }
    return PhotoBody(
      name: URL(fileURLWithPath: path).lastPathComponent, mediaType: "application/pdf",
      base64: bytes.base64EncodedString())
  }
}
