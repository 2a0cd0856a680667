import DispatchAPI
import WorkOrders
import WorkOrdersStore

/// A firm that is rung, and the number at which it answers now.
struct FirmByPhone {
  let firm: Contractor
  let phone: String?
}

/// Who has to be rung about which orders: firms that are asked by phone, and those that no message has reached.
struct FirmsToRing {
  /// The firms, by code.
  var firms: [ContractorCode: FirmByPhone] = [:]
  /// The orders of which a firm's message is known not to have arrived.
  var unreached: Set<OrderNumber> = []

  /// The firm that has to be rung about an order, if one has.
  func firm(askedFor order: WorkOrder) -> FirmByPhone? {
    guard let offer = order.openOffer, offer.mode == .phone || unreached.contains(order.number) else { return nil }
    return firms[offer.contractor]
  }
}

extension ViewWriter {
  /// The firms that wait for a call about any of these orders.
  ///
  /// - Parameter unreached: those whose message is known not to have arrived.
  func firms(toRingAbout orders: [WorkOrder], unreached: Set<OrderNumber> = []) throws -> FirmsToRing {
    let asked = Set(
      orders.compactMap { order in
        order.openOffer.flatMap { $0.mode == .phone || unreached.contains(order.number) ? $0.contractor : nil }
      })
    guard !asked.isEmpty else { return FirmsToRing() }
    let table = try snapshot.contractTable()
    var toRing = FirmsToRing(unreached: unreached)
    for firm in asked.compactMap(table.contractor) {
      toRing.firms[firm.code] = FirmByPhone(firm: firm, phone: try onCallPhone(of: firm.code) ?? firm.phone)
    }
    return toRing
  }

  // By night the firm's own number may be an empty office.
  private func onCallPhone(of contractor: ContractorCode) throws -> String? {
    try snapshot.duties(of: .contractor(contractor), at: snapshot.now, policy.calendar.zone).compactMap(\.phone).first
  }

  /// The number to ring and what to say, where the firm that an order is offered to has to be rung.
  func phoneOffer(of order: WorkOrder, _ subject: OrderSubject, _ toRing: FirmsToRing) throws -> PhoneOfferView? {
    guard let offer = order.openOffer, let asked = toRing.firm(askedFor: order) else { return nil }
    let notice = OfferNotice(
      order: order, offer: offer, firm: asked.firm,
      site: try snapshot.site(of: order, subject, policy), descriptions: subject.said,
      policy: policy)
    var view = PhoneOfferView(
      order: order.number, contractor: asked.firm.code, name: asked.firm.name, say: notice.spoken)
    view.phone = asked.phone
    view.answerBy = time(offer.answerBy)
    view.unreached = toRing.unreached.contains(order.number)
    return view
  }
}
