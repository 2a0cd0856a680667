import ArgumentParser
import DispatchAPI
import WorkOrders

/// `dossier show`: what was stated, the steps that follow, and the evidence.
struct DossierShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows what was stated, the steps that follow, and the evidence.")

  @Argument(help: "Number of the order.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    let dossier = try await session.client.send(.dossier, number.description, options: session.options)
    try session.show(dossier) { DossierText.sheet(dossier, $0) }
  }
}
