import ArgumentParser
import DispatchAPI

/// `rota list`: the rotas there are.
struct RotaList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the on-call rotas, with who is on duty now.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let rotas = try await session.client.send(.rotas, options: session.options)
    try session.show(rotas) { RotaText.list($1, $0) }
  }
}
