import ArgumentParser
import DispatchAPI

/// `request link`: joins a request to an order that is there.
struct RequestLink: RequestActCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Joins a request to an order that is there.")
  static let act = RequestAct.link

  @Argument(help: "Number of the request.")
  var number: String

  @Argument(help: "Number of the order.")
  var order: String

  @OptionGroup var options: ActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout RequestActBody) throws {
    body.order = order
  }
}
