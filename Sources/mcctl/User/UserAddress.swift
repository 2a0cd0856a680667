import ArgumentParser
import DispatchAPI

/// `user address`: where a user gets mail.
struct UserAddress: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "address", abstract: "Notes where a user gets mail, such as the digest of dormant orders.")

  @Argument(help: "Login name.")
  var name: String

  @Argument(help: "The address; left out, the user gets none.")
  var email: String?

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = UserAddressBody()
    body.email = email
    let user = try await session.client.send(.addressUser, name, body: body, options: session.options(for: act))
    try session.show(user) { UserText.line(user, $0) }
  }
}
