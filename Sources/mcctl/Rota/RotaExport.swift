import ArgumentParser
import DispatchAPI
import Foundation

/// `rota export`: a rota as a calendar file.
struct RotaExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a rota as an iCalendar file.")

  @OptionGroup var owner: RotaOwnerOption

  @Option(help: ArgumentHelp("The file; standard output without it, or for -.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws { _ = try owner.required() }

  func perform(_ session: Session) async throws {
    var query = RotaQuery()
    query.owner = try owner.required()
    let calendar = try await session.client.send(.rotaCalendar, query: query.items, options: session.options)
    let bytes = Data(calendar.ics.utf8)
    let output = Output.file(output)
    if let output { try WholeFile.write(bytes, to: output, replacing: true) }
    if session.isJSON {
      try session.show(calendar) { _ in "" }
    } else if output == nil {
      Output.write(bytes, to: 1)
    }
  }
}
