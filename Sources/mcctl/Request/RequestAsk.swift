import ArgumentParser
import DispatchAPI

/// `request ask`: asks the reporters what has to be known.
struct RequestAsk: RequestActCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Asks the reporters by mail; what they answer joins the request.")
  static let act = RequestAct.ask

  @Argument(help: "Number of the request.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("What has to be known.", valueName: "text"))
  var question: String

  @OptionGroup var options: ActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout RequestActBody) throws {
    body.question = question
  }
}
