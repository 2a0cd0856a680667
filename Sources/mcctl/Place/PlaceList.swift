import ArgumentParser
import DispatchAPI

/// `place list`: places that fit some conditions.
struct PlaceList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists places.")

  @Option(help: ArgumentHelp("Only of this kind.", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Only in this zone.", valueName: "code"))
  var zone: String?

  @Option(help: ArgumentHelp("Only with these letters in the name.", valueName: "text"))
  var search: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let conditions = [QueryItem("kind", kind), QueryItem("zone", zone), QueryItem("search", search)]
    let places = try await session.client.send(
      .places, query: conditions.compactMap(\.self) + page.query.items, options: session.options)
    try session.show(places) { PlaceText.list($1, $0) }
  }
}
