import ArgumentParser
import DispatchAPI

/// `rota remove`: takes a rota away.
struct RotaRemove: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes a rota away; a contractor without one can always be asked.")

  @OptionGroup var owner: RotaOwnerOption
  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { _ = try owner.required() }

  func perform(_ session: Session) async throws {
    var body = RotaBody()
    body.owner = try owner.required()
    body.at = act.at
    let rota = try await session.client.send(.removeRota, body: body, options: session.options(for: act))
    try session.show(rota) { RotaText.list([rota], $0) }
  }
}
