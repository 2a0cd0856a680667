import ArgumentParser
import DispatchAPI

/// `request refer`: hands a request to another body.
struct RequestRefer: RequestActCommand {
  static let configuration = CommandConfiguration(commandName: "refer", abstract: "Hands a request to another body.")
  static let act = RequestAct.refer

  @Argument(help: "Number of the request.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The body it is referred to.", valueName: "body"))
  var to: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @OptionGroup var options: ActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout RequestActBody) throws {
    body.to = to
    body.reason = reason
  }
}
