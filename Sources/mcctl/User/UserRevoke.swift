import ArgumentParser
import DispatchAPI

/// `user revoke`: every token of a user ends.
struct UserRevoke: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Takes back every token of a user.")

  @Argument(help: "Login name.")
  var name: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let user = try await session.client.send(.revokeTokens, name, options: session.options(for: act))
    try session.show(user) { UserText.line(user, $0) }
  }
}
