import ArgumentParser
import DispatchAPI

/// `streets list`: the streets by name.
struct StreetsList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists streets by name.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let streets = try await session.client.send(.streets, query: page.query.items, options: session.options)
    try session.show(streets) { StreetText.list($1, $0) }
  }
}
