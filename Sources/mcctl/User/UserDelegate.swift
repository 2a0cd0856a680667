import ArgumentParser
import DispatchAPI

/// `user delegate`: lends a user's authority to approve to another for some days, or ends that.
struct UserDelegate: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegate", abstract: "Lends a user's authority to approve to another for some days, or ends that.")

  @Argument(help: "Whose authority it is.")
  var delegator: String?

  @Option(help: ArgumentHelp("Who may use it.", valueName: "user"))
  var to: String?

  @Option(help: ArgumentHelp("First day.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Last day.", valueName: "date"))
  var until: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most that may be approved with it; the whole limit unless told.", valueName: "eur"))
  var limit: String?

  @Option(help: ArgumentHelp("Ends the delegation with this number.", valueName: "number"))
  var end: Int?

  @Option(help: ArgumentHelp("Idempotency key: the act is done once, however often it is sent.", valueName: "key"))
  var key: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if end != nil {
      guard delegator == nil, to == nil, from == nil, until == nil, limit == nil else {
        throw UsageError.told(it: "--end sta da solo.", en: "--end stands alone.")
      }
    } else if delegator == nil || to == nil || from == nil || until == nil {
      throw UsageError.told(
        it: "Dire di chi è la delega, --to, --from e --until; o --end NUMERO.",
        en: "Give whose authority it is, --to, --from and --until; or --end NUMBER.")
    }
  }

  func perform(_ session: Session) async throws {
    var options = session.options
    options.idempotencyKey = key ?? IdempotencyKey.make()
    let delegation =
      if let end {
        try await session.client.send(.endDelegation, String(end), options: options)
      } else {
        try await session.client.send(.delegate, delegator ?? "", body: body, options: options)
      }
    try session.show(delegation) { DelegationText.list([delegation], $0) }
  }

  private var body: DelegationBody {
    var body = DelegationBody()
    body.to = to
    body.from = from
    body.until = until
    body.limit = limit
    return body
  }
}
