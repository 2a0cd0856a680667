import ArgumentParser
import DispatchAPI
import WorkOrders

/// `call show`: one contact, with who reported and what came of it.
struct CallShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a contact: how it came, who reported, its requests.")

  @Argument(help: "Number of the contact.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try ContactNumber(typed: number, field: "number")
    let contact = try await session.client.send(.contact, number.description, options: session.options)
    try session.show(contact) { ContactText.sheet(contact, $0) }
  }
}
