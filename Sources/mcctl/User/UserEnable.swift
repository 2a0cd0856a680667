import ArgumentParser
import DispatchAPI

/// `user enable`: an account opens again.
struct UserEnable: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Opens an account again; it needs a new token.")

  @Argument(help: "Login name.")
  var name: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let user = try await session.client.send(.enableUser, name, options: session.options(for: act))
    try session.show(user) { UserText.line(user, $0) }
  }
}
