import ArgumentParser
import DispatchAPI

/// `policy withdraw`: a version whose time has not come is taken back.
struct PolicyWithdraw: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a version back before it comes into force; it stays in the history with the reason.")

  @Argument(help: "The version's number.")
  var version: Int

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it is taken back.", valueName: "text"))
  var reason: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = PolicyWithdrawalBody()
    body.reason = reason
    let policy = try await session.client.send(
      .withdrawPolicy, String(version), body: body, options: session.options(for: act))
    try session.show(policy) { PolicyText.standing(policy, $0) }
  }
}
