import DispatchAPI
import WorkOrders

extension OrderText {
  /// Everything about one order.
  static func sheet(_ order: OrderView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(order.number)  \(reader.state(order.state))  v\(order.version)")
    if order.awaitingDecision { sheet.add(reader(.decision), reader(.awaitingDecision), .yellow) }
    sheet.add(reader(.category), order.category?.rawValue)
    sheet.add(reader(.urgency), order.urgency?.rawValue, .yellow)
    sheet.add(reader(.toBeDoneBy), order.date.map(reader.day))
    if order.awaitingDate { sheet.add(reader(.toBeDoneBy), reader(.dateToBeSet), .yellow) }
    sheet.add(reader(.description), order.description)
    sheet.add(reader(.site), site(order))
    sheet.add(reader(.requests), order.requests.map(\.description).joined(separator: ", "))
    sheet.add(reader(.contractor), contractor(order, reader))
    sheet.add(reader(.expected), reader.time(order.eta))
    sheet.add(reader(.estimate), reader.money(order.estimate))
    sheet.add(reader(.approved), reader.money(order.approved))
    if !order.approvals.isEmpty { sheet.add(reader(.approvedBy), ApprovalText.given(order.approvals, reader)) }
    if let until = order.approvedUntil, order.acceptedAt == nil {
      sheet.add(reader(.approvalUntil), reader.time(until))
    }
    sheet.add(reader(.final), reader.money(order.final))
    if let claimed = order.claimed {
      sheet.add(reader(.claimed), reader(.claimAbove, reader.money(claimed)), .yellow)
    }
    if let gross = order.gross { sheet.add(reader(.withVAT), reader.money(gross)) }
    if let invoiced = order.invoiced { sheet.add(reader(.invoiced), reader.money(invoiced)) }
    for penalty in order.penalties {
      sheet.add(
        reader(.penalties),
        reader(.penaltyFor, reader.money(penalty.amount), reader.target(penalty.target), penalty.contractor), .yellow)
    }
    if let owed = order.owed { sheet.add(reader(.owed), reader.money(owed)) }
    if order.approvalPending { sheet.add(reader(.approval), reader(.approvalPending), .yellow) }
    sheet.add(reader(.mandate), order.mandate?.rawValue)
    sheet.add(reader(.ratifyBy), reader.time(order.ratifyBy), .yellow)
    sheet.add(reader(.interventionCode), order.code?.rawValue)
    sheet.add(reader(.reason), order.reason)
    sheet.add(reader(.answerToReporters), order.answer)
    for file in order.files { sheet.add(file, reader) }
    let bill = order.bill.map { ContractText.bill($0, reader) } ?? ""
    return
      ([sheet.text(reader), bill] + [
        targets(order, reader), pauses(order, reader), offers(order, reader), inspections(order, reader),
      ])
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What has to become of an amount that the firm asks above what was approved; `nil` where it asks none.
  static func claim(_ order: OrderView, _ reader: Reader) -> String? {
    order.claimed.map {
      reader(.claimToApprove, reader.money($0), reader.money(order.approved), order.number)
    }
  }

  private static func site(_ order: OrderView) -> String {
    [order.address, order.place?.rawValue, order.zone?.rawValue].compactMap(\.self).joined(separator: " · ")
  }

  private static func contractor(_ order: OrderView, _ reader: Reader) -> String {
    // Who is not asked by anybody is not asked in any way.
    guard let firm = order.contractor else { return "" }
    return [firm.rawValue, order.contract?.rawValue, order.mode.map(reader.mode)]
      .compactMap(\.self).joined(separator: " · ")
  }

  private static func targets(_ order: OrderView, _ reader: Reader) -> String {
    guard !order.targets.isEmpty else { return "" }
    var table = TextTable([
      .init(title: reader(.limit)), .init(title: reader(.due)), .init(title: reader(.met)),
    ])
    for target in order.targets {
      let ink: Ink? = target.breached ? .red : target.metAt == nil ? nil : .green
      table.add(.init(reader.target(target.name)), .init(reader.time(target.due)), .init(met(target, reader), ink))
    }
    return table.text(reader)
  }

  private static func met(_ target: TargetView, _ reader: Reader) -> String {
    guard target.breached else { return reader.time(target.metAt) }
    return target.metAt.map { "\(reader.time($0)) \(reader(.late))" } ?? reader(.missed)
  }

  private static func pauses(_ order: OrderView, _ reader: Reader) -> String {
    guard !order.pauses.isEmpty else { return "" }
    var table = TextTable([
      .init(title: reader(.pause)), .init(title: reader(.dutyFrom)), .init(title: reader(.dutyTo)),
      .init(title: reader(.stoppedLimits)), .init(title: reader(.appliedBy)),
    ])
    for pause in order.pauses {
      let stops = pause.stops.map { $0.map(reader.target).joined(separator: ", ") } ?? reader(.allLimits)
      table.add(
        .init(pause.cause), .init(reader.time(pause.from)), .init(reader.time(pause.to)), .init(stops),
        .init(pause.by ?? "-"))
    }
    return table.text(reader)
  }

  private static func offers(_ order: OrderView, _ reader: Reader) -> String {
    guard !order.offers.isEmpty else { return "" }
    var table = TextTable([
      .init(title: reader(.offeredTo)), .init(title: reader(.mode)), .init(title: reader(.state)),
      .init(title: reader(.sent)), .init(title: reader(.answerBy)), .init(title: reader(.answered)),
    ])
    for offer in order.offers {
      table.add(
        .init(offer.contractor.rawValue), .init(reader.mode(offer.mode)), .init(reader.state(offer.state)),
        .init(reader.time(offer.sentAt)), .init(reader.time(offer.answerBy)), .init(reader.time(offer.answeredAt)))
    }
    let words = order.offers.filter { $0.state == "sent" }.compactMap { offer in
      offer.say.map { "\n" + reader.ink(.bold, reader(.ringAndSay, offer.phone ?? "?")) + " \($0)" }
    }
    let letters = order.offers.compactMap { offer in
      (offer.delivery.flatMap { delivery($0, reader) } ?? message(of: offer, reader)).map { $0 + reason(of: offer) }
    }
    return ([table.text(reader)] + letters + words).joined(separator: "\n")
  }

  // What lies in a folder was sent by nobody yet, as the table says of every message.
  private static func delivery(_ delivery: DeliveryView, _ reader: Reader) -> String? {
    guard delivery.state != CertifiedState.waiting.rawValue else { return nil }
    let state = CertifiedState(rawValue: delivery.state)?.words(reader.language) ?? delivery.state
    let late = delivery.overdue ? ", " + reader.ink(.red, reader(.receiptMissing)) : ""
    return reader(.certifiedTo, delivery.recipient) + " \(state), \(reader.time(delivery.at))" + late
  }

  private static func message(of offer: OfferView, _ reader: Reader) -> String? {
    guard let code = offer.message else { return nil }
    // What is newer than this program stands as it is.
    let message = OfferMessage(rawValue: code)
    let words = message?.words(reader.language) ?? code
    return reader.ink(message?.isMissing == true ? .red : nil, "\(offer.contractor): \(words)")
  }

  // As the mail system says it.
  private static func reason(of offer: OfferView) -> String {
    offer.messageReason.map { ": " + TerminalText.oneLine($0) } ?? ""
  }

  private static func inspections(_ order: OrderView, _ reader: Reader) -> String {
    order.inspections.isEmpty ? "" : InspectionText.list(order.inspections, reader)
  }
}
