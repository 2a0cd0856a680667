import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// What an order costs with VAT, what has been invoiced, how its estimate came about, and its penalties.
  func setBill(_ view: inout OrderView, _ order: WorkOrder) throws {
    if let contract = order.contract, let cost = order.final ?? order.approved ?? order.estimate {
      view.gross = try snapshot.standing(of: contract).contract.gross(cost)
    }
    if !order.offers.isEmpty {
      let invoiced = try snapshot.invoiced(for: order.number)
      view.invoiced = invoiced == .zero ? nil : invoiced
    }
    view.bill = try snapshot.bill(of: order).map(BillView.init)
    guard order.contract != nil else { return }
    view.penalties = order.penalties(
      under: try snapshot.clockRules(of: order), try snapshot.penaltyTerms(of: order.contract), at: snapshot.now
    ).map(PenaltyView.init)
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
