import ArgumentParser
import DispatchAPI

/// `rota import`: a rota from a calendar file.
struct RotaImport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Puts a rota from an iCalendar file in the place of the one its owner had.",
    discussion: """
      Each event is a turn: its title says who, CONTACT or a tel: attendee the number to ring, a mailto: attendee the
      address. Events may come every so many days or weeks, with exceptions; times are the city's or universal.
      A contractor with a rota is asked only while somebody of it is on duty; alarms reach the technician on duty.
      """)

  @Argument(help: "The file; - is standard input.", completion: .file(extensions: ["ics"]))
  var file: String

  @OptionGroup var owner: RotaOwnerOption
  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { _ = try owner.required() }

  func perform(_ session: Session) async throws {
    var body = RotaBody()
    body.owner = try owner.required()
    body.ics = try TextFile.read(file)
    body.at = act.at
    let rota = try await session.client.send(.importRota, body: body, options: session.options(for: act))
    try session.show(rota) { RotaText.list([rota], $0) }
  }
}
