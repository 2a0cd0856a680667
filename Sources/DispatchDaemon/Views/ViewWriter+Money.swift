import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// What an order costs with VAT, what has been invoiced, how its estimate came about, and its penalties.
  func setBill(
    _ view: inout OrderView, _ order: WorkOrder, _ known: OrderSurroundings, _ contracts: RoutingTable,
    under rules: Policy
  ) {
    view.invoiced = known.invoiced == .zero ? nil : known.invoiced
    view.bill = known.bill.map(BillView.init)
    guard let contract = order.contract.flatMap({ contracts.standing(of: $0)?.contract }) else { return }
    view.gross = (order.final ?? order.approved ?? order.estimate).flatMap { contract.gross($0) }
    view.penalties = order.penalties(under: rules, contract.penalties, at: snapshot.now).map(PenaltyView.init)
  }

  /// An invoice on a contract.
  func invoice(_ stored: StoredInvoice, under contract: FrameworkContract) -> InvoiceView {
    let invoice = stored.invoice
    var view = InvoiceView(
      contract: invoice.contract, number: invoice.number, date: invoice.date.description, amount: invoice.amount,
      at: time(stored.enteredAt), by: stored.enteredBy)
    view.gross = contract.gross(invoice.amount)
    view.order = invoice.order
    view.cancelledAt = stored.cancellation.map { time($0.at) }
    view.cancelledBy = stored.cancellation?.by
    view.cancelledBecause = stored.cancellation?.reason
    return view
  }

  /// An item of a price list.
  static func price(_ item: PriceItem) -> PriceView {
    PriceView(code: item.code, unit: item.unit, price: item.price, description: item.description)
  }
}
