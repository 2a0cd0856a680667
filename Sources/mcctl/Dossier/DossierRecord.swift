import ArgumentParser
import DispatchAPI
import WorkOrders

/// `dossier record`: a step that was done.
struct DossierRecord: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Records that a step was done.")

  @Argument(help: "Number of the order.")
  var number: String

  @Option(help: ArgumentHelp("justification, proposal or council.", valueName: "step"))
  var step: String

  @Option(parsing: .unconditional, help: ArgumentHelp("When it was done; now unless told.", valueName: "time"))
  var on: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    var body = DossierStepBody()
    body.step = step
    body.on = on
    body.at = act.at
    let dossier = try await session.client.send(
      .recordDossierStep, number.description, body: body, options: session.options(for: act))
    try session.show(dossier) { DossierText.sheet(dossier, $0) }
  }
}
