import DispatchAPI
import WorkOrders
import WorkOrdersStore

/// A firm that is asked by phone, and the number at which it answers now.
struct FirmByPhone {
  let firm: Contractor
  let phone: String?
}

extension ViewWriter {
  /// The firms that wait for a call about any of these orders.
  func firms(askedByPhoneAbout orders: [WorkOrder]) throws -> [ContractorCode: FirmByPhone] {
    let asked = Set(orders.compactMap { $0.openOffer.flatMap { $0.mode == .phone ? $0.contractor : nil } })
    guard !asked.isEmpty else { return [:] }
    let table = try snapshot.contractTable()
    var firms: [ContractorCode: FirmByPhone] = [:]
    for firm in asked.compactMap(table.contractor) {
      firms[firm.code] = FirmByPhone(firm: firm, phone: try onCallPhone(of: firm.code) ?? firm.phone)
    }
    return firms
  }

  // By night the firm's own number may be an empty office.
  private func onCallPhone(of contractor: ContractorCode) throws -> String? {
    try snapshot.duties(of: .contractor(contractor), at: snapshot.now, policy.calendar.zone).compactMap(\.phone).first
  }

  /// The number to ring and what to say, where an order's open offer is made by phone to one of these firms.
  func phoneOffer(
    of order: WorkOrder, _ subject: OrderSubject, _ firms: [ContractorCode: FirmByPhone]
  ) throws -> PhoneOfferView? {
    guard let offer = order.openOffer, offer.mode == .phone, let asked = firms[offer.contractor] else { return nil }
    let notice = OfferNotice(
      order: order, offer: offer, firm: asked.firm,
      site: try snapshot.site(of: order, subject, policy), descriptions: subject.descriptions,
      policy: policy)
    var view = PhoneOfferView(
      order: order.number, contractor: asked.firm.code, name: asked.firm.name, say: notice.spoken)
    view.phone = asked.phone
    view.answerBy = time(offer.answerBy)
    return view
  }
}
