import ArgumentParser
import DispatchAPI

/// `journal verify`: whether the journal is whole.
struct JournalVerify: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Verifies the journal's chain; ends with 65 when something does not hold.")

  @Option(help: ArgumentHelp("A head printed earlier, which must be part of the chain.", valueName: "hash"))
  var head: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let query = [QueryItem("head", head)].compactMap(\.self)
    let verification = try await session.client.send(.verifyJournal, query: query, options: session.options)
    try session.show(verification) { JournalText.verification(verification, $0) }
    if !verification.valid { throw FaultsFound() }
  }
}
