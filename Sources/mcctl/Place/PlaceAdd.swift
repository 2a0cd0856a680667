import ArgumentParser
import DispatchAPI

/// `place add`: adds or corrects a place.
struct PlaceAdd: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds or corrects a place.")

  @Option(help: ArgumentHelp("The place's code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("What it is: school, lamp-post.", valueName: "kind"))
  var kind: String

  @Option(help: ArgumentHelp("The name people say.", valueName: "text"))
  var name: String

  @Option(help: ArgumentHelp("The zone it lies in.", valueName: "code"))
  var zone: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees north.", valueName: "n"))
  var lat: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees east.", valueName: "n"))
  var lon: Double?

  @Option(help: ArgumentHelp("Whom to ring there.", valueName: "text"))
  var contact: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = PlaceBody()
    body.code = code
    body.kind = kind
    body.name = name
    body.zone = zone
    body.lat = lat
    body.lon = lon
    body.contact = contact
    body.at = act.at
    let place = try await session.client.send(.addPlace, body: body, options: session.options(for: act))
    try session.show(place) { PlaceText.list([place], $0) }
  }
}
