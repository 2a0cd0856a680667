import ArgumentParser
import DispatchAPI

/// `journal show`: what happened, event by event.
struct JournalShow: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows the events of the journal.")

  @Option(help: ArgumentHelp("Only of this order.", valueName: "number"))
  var order: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let query = [QueryItem("order", order)].compactMap(\.self) + page.query.items
    let events = try await session.client.send(.journal, query: query, options: session.options)
    try session.show(events) { JournalText.events($1, $0) }
  }
}
