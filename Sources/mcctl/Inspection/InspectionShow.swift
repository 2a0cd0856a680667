import ArgumentParser
import DispatchAPI
import WorkOrders

/// `inspection show`: one inspection with its findings and pictures.
struct InspectionShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows an inspection with its findings and pictures.")

  @Argument(help: "Number of the inspection.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try InspectionNumber(typed: number, field: "number")
    let inspection = try await session.client.send(.inspection, number.description, options: session.options)
    try session.show(inspection) { InspectionText.sheet(inspection, $0) }
  }
}
