import ArgumentParser
import DispatchAPI

/// `request amend`: corrects what was mistyped.
struct RequestAmend: RequestActCommand {
  static let configuration = CommandConfiguration(commandName: "amend", abstract: "Corrects what was mistyped.")
  static let act = RequestAct.amend

  @Argument(help: "Number of the request.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("What the reporter said is wrong.", valueName: "text"))
  var description: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Category code.", valueName: "code"))
  var category: String?

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

  func fill(_ body: inout RequestActBody) throws {
    body.description = description
    body.category = category
    body.zone = zone
    body.address = address
    body.place = place
    body.lat = lat
    body.lon = lon
    body.note = note
  }
}
