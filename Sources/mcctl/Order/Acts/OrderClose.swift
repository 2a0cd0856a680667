import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order close`: closes the order after the check.
struct OrderClose: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes the order after the check.",
    discussion: "The answer is kept with the closing, and all who reported the fault and left an address are told it.")
  static let act = OrderAct.close

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("What reporters are to be told.", valueName: "text"))
  var answer: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the next person should know.", valueName: "text"))
  var note: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.answer = answer
    body.note = note
  }
}
