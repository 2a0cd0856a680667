import ArgumentParser
import DispatchAPI

/// `request cancel`: withdraws a request.
struct RequestCancel: RequestActCommand {
  static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Withdraws a request.")
  static let act = RequestAct.cancel

  @Argument(help: "Number of the request.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @OptionGroup var options: ActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout RequestActBody) throws {
    body.reason = reason
  }
}
