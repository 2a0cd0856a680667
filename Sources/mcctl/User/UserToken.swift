import ArgumentParser
import DispatchAPI

/// `user token`: a new access token, shown once.
struct UserToken: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Makes a new access token for a user; it is shown once, the old one ends.")

  @Argument(help: "Login name.")
  var name: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let token = try await session.client.send(.issueToken, name, options: session.options(for: act))
    try session.show(token) { _ in token.token }
  }
}
