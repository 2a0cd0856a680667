import ArgumentParser
import DispatchAPI

/// `contractor add`: a contractor with a framework contract, or a further contract of one.
struct ContractorAdd: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a contractor, or a contract of one that is there.")

  @Option(help: ArgumentHelp("The contractor's code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("The firm's name.", valueName: "text"))
  var name: String?

  @Option(help: ArgumentHelp("Where orders go by mail.", valueName: "address"))
  var email: String?

  @Option(help: ArgumentHelp("Where orders go by certified mail.", valueName: "address"))
  var pec: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The number to ring.", valueName: "number"))
  var phone: String?

  @Option(name: .customLong("trade"), help: ArgumentHelp("A trade; may be repeated.", valueName: "code"))
  var trades: [String] = []

  @Option(name: .customLong("zone"), help: ArgumentHelp("A zone; may be repeated; none is all.", valueName: "code"))
  var zones: [String] = []

  @Option(help: ArgumentHelp("Code of the framework contract.", valueName: "code"))
  var contract: String?

  @Option(help: ArgumentHelp("CIG of the contract.", valueName: "cig"))
  var cig: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Tender discount in percent.", valueName: "percent"))
  var discount: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the contract is worth in euros.", valueName: "eur"))
  var ceiling: String?

  @Option(name: .customLong("valid-from"), help: ArgumentHelp("First day of the contract.", valueName: "date"))
  var validFrom: String?

  @Option(name: .customLong("valid-to"), help: ArgumentHelp("Last day of the contract.", valueName: "date"))
  var validTo: String?

  @Option(help: ArgumentHelp("Place in the fixed ranking, 1 first.", valueName: "n"))
  var priority: Int?

  @Option(name: .customLong("max-open"), help: ArgumentHelp("The most orders at once.", valueName: "n"))
  var maxOpen: Int?

  @Option(help: ArgumentHelp("CUP of the contract.", valueName: "cup"))
  var cup: String?

  @Option(help: ArgumentHelp("Chapter of the budget that pays.", valueName: "text"))
  var chapter: String?

  @Option(help: ArgumentHelp("Number of the budget commitment.", valueName: "text"))
  var commitment: String?

  @Option(help: ArgumentHelp("Rate of VAT in percent.", valueName: "percent"))
  var vat: String?

  @Option(help: ArgumentHelp("Safety costs in percent of works at list prices.", valueName: "percent"))
  var safety: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Penalties of the contract's own, such as arrival:50.00/hour:500.00;completion:1‰/day:10%.", valueName: "terms"))
  var penalties: String?

  @Option(help: ArgumentHelp("phone, email, pec or link.", valueName: "mode"))
  var mode: String?

  @Option(
    name: .customLong("mode-for"),
    help: ArgumentHelp("Another mode for an urgency class; may be repeated.", valueName: "urgency:mode"))
  var modes: [String] = []

  @Option(
    name: .customLong("base-lat"), parsing: .unconditional,
    help: ArgumentHelp("Degrees north of where its crews set out from.", valueName: "n"))
  var baseLat: Double?

  @Option(
    name: .customLong("base-lon"), parsing: .unconditional,
    help: ArgumentHelp("Degrees east of where its crews set out from.", valueName: "n"))
  var baseLon: Double?

  @Option(help: ArgumentHelp("framework or direct.", valueName: "kind"))
  var kind: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let contractor = try await session.client.send(.addContractor, body: body, options: session.options(for: act))
    try session.show(contractor) { ContractorText.sheet(contractor, $0) }
  }

  private var body: ContractorBody {
    var body = ContractorBody()
    body.code = code
    body.name = name
    body.email = email
    body.pec = pec
    body.phone = phone
    body.trades = trades.isEmpty ? nil : trades
    body.zones = zones.isEmpty ? nil : zones
    body.contract = contract
    body.cig = cig
    body.discount = discount
    body.ceiling = ceiling
    body.validFrom = validFrom
    body.validTo = validTo
    body.priority = priority
    body.maxOpen = maxOpen
    body.cup = cup
    body.chapter = chapter
    body.commitment = commitment
    body.vat = vat
    body.safety = safety
    body.penalties = penalties
    body.mode = mode
    body.modes = modes.isEmpty ? nil : modes
    body.baseLat = baseLat
    body.baseLon = baseLon
    body.kind = kind
    body.at = act.at
    return body
  }
}
