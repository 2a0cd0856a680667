import ArgumentParser
import DispatchAPI

/// `user disable`: an account closes.
struct UserDisable: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Closes an account, with its tokens; what it did stays.")

  @Argument(help: "Login name.")
  var name: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let user = try await session.client.send(.disableUser, name, options: session.options(for: act))
    try session.show(user) { UserText.line(user, $0) }
  }
}
