import ArgumentParser
import DispatchAPI

/// `request unlink`: takes a request away from an order.
struct RequestUnlink: RequestActCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Takes a request away from an order.")
  static let act = RequestAct.unlink

  @Argument(help: "Number of the request.")
  var number: String

  @Argument(help: "Number of the order; may be left out when there is one only.")
  var order: String?

  @OptionGroup var options: ActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout RequestActBody) throws {
    body.order = order
  }
}
