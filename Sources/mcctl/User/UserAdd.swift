import ArgumentParser
import DispatchAPI
import WorkOrders

/// `user add`: a new user with a role.
struct UserAdd: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds a user.")

  @Argument(help: "Login name.")
  var name: String

  @Option(help: ArgumentHelp("operator, technician, manager or administrator.", valueName: "role"))
  var role: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most this person may approve in euros, when it is not the role's.", valueName: "eur"))
  var limit: String?

  @Option(help: ArgumentHelp("Where this person gets mail.", valueName: "address"))
  var email: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = UserBody()
    body.name = name
    body.role = role
    body.limit = limit
    body.email = email
    body.at = act.at
    let user = try await session.client.send(.addUser, body: body, options: session.options(for: act))
    try session.show(user) { UserText.line(user, $0) }
  }
}
