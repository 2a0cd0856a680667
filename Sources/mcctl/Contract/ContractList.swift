import ArgumentParser
import DispatchAPI

/// `contract list`: every framework contract and what is left of it.
struct ContractList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists framework contracts and what is left of them.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let contracts = try await session.client.send(.contracts, options: session.options)
    try session.show(contracts) { ContractText.list($1, $0) }
  }
}
