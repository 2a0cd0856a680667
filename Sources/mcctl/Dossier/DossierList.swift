import ArgumentParser
import DispatchAPI

/// `dossier list`: every dossier and what it waits for.
struct DossierList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists dossiers, newest first, with what each waits for.")

  @OptionGroup var page: LimitOption

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let dossiers = try await session.client.send(
      .dossiers, query: ListQuery(limit: page.limit).items, options: session.options)
    try session.show(dossiers) { DossierText.list($1, $0) }
  }
}
