import ArgumentParser
import DispatchAPI

/// `link`: the links in messages, by which contractors and reporters act without an account.
struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Revokes links in messages that got into wrong hands.",
    subcommands: [LinkRevoke.self])
}

/// `link revoke`: nobody can do anything more by the links about an order or a request.
struct LinkRevoke: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Revokes the links about an order or a request; the next message has a new one.")

  @Argument(help: "Number of the order or the request.")
  var number: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let view = try await session.client.send(.revokeLinks, number, options: session.options(for: act))
    try session.show(view) { reader in reader(.linksRevoked, "\(view.revoked)", view.number) }
  }
}
