import ArgumentParser
import DispatchAPI

/// `dossier open`: orders the works at once, and draws up the report in the same moment.
struct DossierOpen: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Orders works of extreme urgency and draws up their report at once.",
    discussion: "Without a number a new order is made from --category and the place.")

  @Argument(help: "Number of the order, if there is one already.")
  var number: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What happened.", valueName: "text"))
  var circumstance: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it happened.", valueName: "text"))
  var causes: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The works that are indispensable.", valueName: "text"))
  var works: String

  @Option(parsing: .unconditional, help: ArgumentHelp("What they will cost, net of VAT.", valueName: "eur"))
  var amount: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Where, in words; the address unless told.", valueName: "text"))
  var `where`: String?

  @Option(help: ArgumentHelp("The contractor on site; else the next one by the rule.", valueName: "code"))
  var contractor: String?

  @Option(help: ArgumentHelp("Category code, for a new order.", valueName: "code"))
  var category: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if number == nil, category == nil {
      throw UsageError.told(
        it: "Dare il numero dell'ordine, o --category per uno nuovo.",
        en: "Give the order's number, or --category for a new one.")
    }
    if number != nil, category != nil {
      throw UsageError.told(it: "--category vale solo per un ordine nuovo.", en: "--category is for a new order only.")
    }
  }

  func perform(_ session: Session) async throws {
    let dossier = try await session.client.send(
      .openDossier, body: body, options: session.options(for: options.act, ifVersion: options.ifVersion))
    try session.show(dossier) { DossierText.sheet(dossier, $0) }
  }

  private var body: DossierBody {
    var body = DossierBody()
    body.order = number
    body.category = category
    body.address = site.address
    body.place = site.place
    body.zone = site.zone
    body.lat = site.lat
    body.lon = site.lon
    body.circumstance = circumstance
    body.causes = causes
    body.works = works
    body.site = self.where
    body.amount = amount
    body.contractor = contractor
    body.at = options.act.at
    return body
  }
}
