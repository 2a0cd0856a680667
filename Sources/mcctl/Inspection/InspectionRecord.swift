import ArgumentParser
import DispatchAPI
import WorkOrders

/// `inspection record`: what a technician found.
struct InspectionRecord: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Records what was found: on a scheduled inspection, or on an order at once.")

  @Argument(help: "Number of the inspection or of the order.")
  var number: String

  @Option(help: ArgumentHelp("preventive, safety or verification.", valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "confirmed, nothing-found, made-safe, other-trade, other-body, passed or failed.", valueName: "outcome"))
  var outcome: String

  @Option(help: ArgumentHelp("Intervention code.", valueName: "code"))
  var code: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Estimate in euros, net of VAT.", valueName: "eur"))
  var estimate: String?

  @Option(help: ArgumentHelp("The urgency class found.", valueName: "code"))
  var urgency: String?

  @Option(help: ArgumentHelp("The right category, for other-trade.", valueName: "code"))
  var category: String?

  @Option(help: ArgumentHelp("Who went.", valueName: "user"))
  var inspector: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What was found, in words.", valueName: "text"))
  var note: String?

  @Option(
    name: .customLong("photo"), help: ArgumentHelp("A picture; may be repeated.", valueName: "file"),
    completion: .file())
  var photos: [String] = []

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let options = session.options(for: options.act, ifVersion: options.ifVersion)
    let inspection =
      if let scheduled = InspectionNumber(number) {
        try await session.client.send(.recordInspection, scheduled.description, body: body(), options: options)
      } else {
        try await session.client.send(
          .inspectOrder, OrderNumber(typed: number, field: "number").description, body: body(), options: options)
      }
    try session.show(inspection) { InspectionText.list([inspection], $0) }
  }

  private func body() throws(DomainError) -> InspectionBody {
    var body = InspectionBody()
    body.kind = kind
    body.outcome = outcome
    body.code = code
    body.estimate = estimate
    body.urgency = urgency
    body.category = category
    body.inspector = inspector
    body.note = note
    body.photos = photos.isEmpty ? nil : try photos.map { path throws(DomainError) in try Photo.read(path) }
    body.at = options.act.at
    return body
  }
}
