import ArgumentParser
import DispatchAPI

/// `user list`: every user.
struct UserList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists users.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let users = try await session.client.send(.users, query: page.query.items, options: session.options)
    try session.show(users) { reader, users in users.map { UserText.line($0, reader) }.joined(separator: "\n") }
  }
}
