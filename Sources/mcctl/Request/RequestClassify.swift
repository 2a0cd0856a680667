import ArgumentParser
import DispatchAPI

/// `request classify`: says what a request is about and where.
struct RequestClassify: RequestActCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify", abstract: "Says what a request is about and where.")
  static let act = RequestAct.classify

  @Argument(help: "Number of the request.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Category code.", valueName: "code"))
  var category: String?

  @Flag(help: "As was suggested when it came in; what is given besides goes before it.")
  var suggested = false

  @Option(parsing: .unconditional, help: ArgumentHelp("Urgency class.", valueName: "code"))
  var urgency: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Estimate in euros, net of VAT: 1250 or 1250,00.", valueName: "eur"))
  var estimate: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Zone code.", valueName: "code"))
  var zone: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Street and number.", valueName: "text"))
  var address: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Code of a named place.", valueName: "code"))
  var place: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees north.", valueName: "n"))
  var lat: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees east.", valueName: "n"))
  var lon: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the next person should know.", valueName: "text"))
  var note: String?

  @OptionGroup var options: ActOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard category == nil, !suggested else { return }
    throw UsageError.told(
      it: "Indicare --category, o --suggested per ciò che è suggerito.",
      en: "Give --category, or --suggested for what is suggested.")
  }

  func fill(_ body: inout RequestActBody) throws {
    body.category = category
    body.urgency = urgency
    body.estimate = estimate
    body.zone = zone
    body.address = address
    body.place = place
    body.lat = lat
    body.lon = lon
    body.note = note
    body.suggested = suggested ? true : nil
  }
}
