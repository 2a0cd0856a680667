import ArgumentParser
import DispatchAPI

/// `request reject`: says no to a request.
struct RequestReject: RequestActCommand {
  static let configuration = CommandConfiguration(commandName: "reject", abstract: "Says no to a request.")
  static let act = RequestAct.reject

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
