import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order make-safe`: records that the danger is removed.
struct OrderMakeSafe: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-safe", abstract: "Records that the danger is removed.")
  static let act = OrderAct.makeSafe

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the next person should know.", valueName: "text"))
  var note: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.contractor = contractor
    body.note = note
  }
}
