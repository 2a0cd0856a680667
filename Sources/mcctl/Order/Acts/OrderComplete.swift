import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order complete`: records that the contractor says the work is done.
struct OrderComplete: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Records that the contractor says the work is done.")
  static let act = OrderAct.complete

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What it cost in euros, net of VAT.", valueName: "eur"))
  var final: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Intervention code.", valueName: "code"))
  var code: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the next person should know.", valueName: "text"))
  var note: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.contractor = contractor
    body.final = final
    body.code = code
    body.note = note
  }

  func remark(on order: OrderView, _ reader: Reader) -> String? {
    OrderText.claim(order, reader).map { reader.ink(.yellow, $0) }
  }
}
