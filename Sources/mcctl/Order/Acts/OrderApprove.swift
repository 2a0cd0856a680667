import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order approve`: consents to the dispatch of one order, or of several that have been seen.
struct OrderApprove: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Consents to the dispatch of one order, or of several that have been seen.",
    discussion: """
      Several orders, or --all that wait, are approved as they were seen: --preview lists each with its amount and
      whether you may, and its JSON goes to --seen (or to standard input). Each order is an act of its own; one that
      has changed meanwhile is refused and does not stop the others. The result is a list of {order, done, problem};
      the status is 0 when any was approved or nothing waited, 78 when none could be.
      """)

  @Argument(help: "Numbers of the orders.")
  var numbers: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("For one order: amount approved in euros; the estimate unless told otherwise.", valueName: "eur")
  )
  var amount: String?

  @Option(
    name: .customLong("on-delegation-of"),
    help: ArgumentHelp("Whose authority to use; any that suffices unless told.", valueName: "user"))
  var onDelegationOf: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("For one order: the contractor to ask instead of the rule's; needs a reason.", valueName: "code")
  )
  var contractor: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @Flag(help: "Every order that waits, or every one that was seen.")
  var all = false

  @Option(help: "With --all: only orders in this state; all that wait unless told.")
  var state: String?

  @Option(help: "With --all: only orders of this category.")
  var category: String?

  @Option(help: "With --all: only orders in this zone.")
  var zone: String?

  @Flag(help: "Only shows what would be approved, and whether you may.")
  var preview = false

  @Option(
    help: ArgumentHelp("The JSON of a preview; - is standard input.", valueName: "file"), completion: .file())
  var seen: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  /// Whether it is about orders as they were seen in a preview.
  private var isBulk: Bool { numbers.count != 1 || all || preview || seen != nil }

  func validate() throws {
    if numbers.isEmpty, !all, seen == nil {
      throw UsageError.told(it: "Dare gli ordini, --all, o --seen FILE.", en: "Give the orders, --all, or --seen FILE.")
    }
    if !numbers.isEmpty, all {
      throw UsageError.told(it: "Dare gli ordini o --all, non tutti e due.", en: "Give the orders or --all, not both.")
    }
    if !all, state != nil || category != nil || zone != nil {
      throw UsageError.told(
        it: "--state, --category e --zone vanno con --all.", en: "--state, --category and --zone go with --all.")
    }
    if isBulk, amount != nil || contractor != nil || options.ifVersion != nil {
      throw UsageError.told(
        it: "--amount, --contractor e --if-version valgono per un ordine solo.",
        en: "--amount, --contractor and --if-version are for one order.")
    }
  }

  func perform(_ session: Session) async throws {
    if !isBulk, let number = numbers.first { return try await approve(number, session) }
    let bulk = BulkApproval(session: session, options: options.act, body: body)
    if preview { return try session.show(try await bulk.preview(query)) { ApprovalText.preview($1, $0) } }
    let seen = try SeenOrder.read(seen)
    let chosen = all ? try await bulk.preview(query).items.map(\.order) : try typed ?? seen.map(\.order)
    let outcomes = await bulk.approve(chosen, asSeen: seen)
    try session.show(Page(items: outcomes)) { ApprovalText.outcomes($1, $0) }
    if !outcomes.isEmpty, !outcomes.contains(where: \.done) { throw FaultsFound(status: ExitStatus.conflict) }
  }

  private func approve(_ number: String, _ session: Session) async throws {
    let order = try await session.client.send(
      .actOnOrder, try OrderNumber(typed: number, field: "number").description, OrderAct.approve.rawValue, body: body,
      options: session.options(for: options.act, ifVersion: options.ifVersion))
    try session.show(order) { OrderText.sheet(order, $0) }
  }

  private var typed: [OrderNumber]? {
    get throws {
      guard !numbers.isEmpty else { return nil }
      return try numbers.map { try OrderNumber(typed: $0, field: "number") }
    }
  }

  private var body: ActBody {
    var body = ActBody()
    body.amount = amount
    body.onDelegationOf = onDelegationOf
    body.contractor = contractor
    body.reason = reason
    body.at = options.act.at
    return body
  }

  private var query: PendingApprovalQuery {
    get throws {
      var query = PendingApprovalQuery()
      query.orders = try typed?.map(\.description) ?? []
      query.state = state
      query.category = category
      query.zone = zone
      query.limit = 500
      return query
    }
  }
}
