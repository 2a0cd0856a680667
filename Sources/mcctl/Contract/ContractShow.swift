import ArgumentParser
import DispatchAPI

/// `contract show`: one framework contract.
struct ContractShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a framework contract and what is left of it, net and with VAT.")

  @Argument(help: "Code of the contract.")
  var code: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let contract = try await session.client.send(.contract, code, options: session.options)
    try session.show(contract) { ContractText.sheet(contract, $0) }
  }
}
