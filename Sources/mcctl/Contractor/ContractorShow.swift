import ArgumentParser
import DispatchAPI

/// `contractor show`: one contractor and what is left of its contracts.
struct ContractorShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a contractor and what is left of its contracts.")

  @Argument(help: "Code of the contractor.")
  var code: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let contractor = try await session.client.send(.contractor, code, options: session.options)
    try session.show(contractor) { ContractorText.sheet(contractor, $0) }
  }
}
