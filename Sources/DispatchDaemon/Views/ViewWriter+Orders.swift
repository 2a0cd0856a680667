import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// An order as everybody sees it.
  func order(_ order: WorkOrder) throws -> OrderView {
    guard let view = try orders([order]).first else { throw DomainError(.internal, "An order has no view.") }
    return view
  }

  /// A page of orders as everybody sees them.
  func orders(_ orders: [WorkOrder]) throws -> [OrderView] {
    let surroundings = try snapshot.surroundings(of: orders)
    let inspections = Dictionary(
      grouping: try inspections(surroundings.flatMap(\.inspections)), by: \.order)
    let contracts = try snapshot.contractTable()
    let unreached = zip(orders, surroundings).filter { order, known in
      order.openOffer.map { $0.mode != .phone && known.offerMessages[$0.round]?.message.isMissing == true } ?? false
    }
    let firms = try firms(toRingAbout: orders, unreached: Set(unreached.map(\.0.number)))
    return try zip(orders, zip(surroundings, try snapshot.clockRules(of: orders))).map { order, beside in
      let (known, rules) = beside
      var view = OrderView(
        number: order.number, version: order.version, state: order.state.rawValue, requests: order.requests,
        approvalPending: order.approvalPending, policyVersion: order.policyVersion,
        targets: order.targets.map { target($0, of: order) }, offers: try offers(of: order, known, firms),
        inspections: inspections[order.number] ?? [], pauses: pauses(of: order), createdAt: time(order.createdAt))
      view.files = known.files.map { file($0, near: order.coordinate) }
      setSubject(&view, order, known)
      setMoney(&view, order, known)
      setBill(&view, order, known, contracts, under: rules)
      setMoments(&view, order, known.moments)
      return view
    }
  }

  private func setSubject(_ view: inout OrderView, _ order: WorkOrder, _ known: OrderSurroundings) {
    view.category = order.category
    view.area = order.area
    view.urgency = order.urgency
    view.zone = order.zone
    view.place = order.place
    view.address = known.subject.addresses.first
    view.description = known.subject.descriptions.first.flatMap { $0.isEmpty ? nil : $0 }
    view.lat = order.coordinate?.latitude
    view.lon = order.coordinate?.longitude
    view.contractor = order.contractor
    view.contract = order.contract
    view.mode = order.offers.last { $0.state == .sent || $0.state == .accepted }?.mode.rawValue
    view.code = order.interventionCode
    view.date = order.date?.description
    view.awaitingDate = order.awaitsDate(policy)
    view.awaitingDecision = order.state == .evaluating && order.unsettled
  }

  private func setMoney(_ view: inout OrderView, _ order: WorkOrder, _ known: OrderSurroundings) {
    view.estimate = order.estimate
    view.approved = order.approved
    view.approvals = approvals(of: order, known)
    view.approvedUntil = order.approved == nil ? nil : time(order.approvedUntil)
    view.final = order.final
    view.claimed = order.claimed
    view.mandate = order.mandate
    view.owed = order.expenses.isEmpty ? nil : order.expenses.reduce(.zero) { $0 + $1.amount }
    view.ratifyBy = time(known.ratifyBy)
  }

  private func setMoments(_ view: inout OrderView, _ order: WorkOrder, _ moments: OrderMoments) {
    view.reportedAt = time(order.reportedAt)
    view.eta = time(order.eta)
    view.acceptedAt = time(moments.acceptedAt)
    view.startedAt = time(moments.startedAt)
    view.madeSafeAt = time(moments.madeSafeAt)
    view.completedAt = time(moments.completedAt)
    view.closedAt = time(moments.closedAt)
    view.reason = moments.reason
    view.answer = moments.answer
  }

  // A limit that has passed is breached at once, also before the agenda has recorded it.
  private func target(_ target: OrderTarget, of order: WorkOrder) -> TargetView {
    let isOverdue = target.metAt == nil && order.hasPassed(target, at: snapshot.now)
    var view = TargetView(name: target.name, breached: target.isBreached || isOverdue)
    view.due = time(target.due)
    view.metAt = time(target.metAt)
    return view
  }

  private func offers(
    of order: WorkOrder, _ known: OrderSurroundings, _ firms: FirmsToRing
  ) throws -> [OfferView] {
    try order.offers.map { offer in
      var view = OfferView(
        contractor: offer.contractor, mode: offer.mode.rawValue, state: offer.state.rawValue, sentAt: time(offer.sentAt)
      )
      view.answerBy = time(offer.answerBy)
      view.answeredAt = time(offer.answeredAt)
      view.eta = offer.state == .accepted ? time(order.eta) : nil
      view.who = offer.answeredBy
      view.reason = offer.reason
      let standing = known.offerMessages[offer.round]
      view.message = standing?.message.rawValue
      view.messageReason = standing?.reason
      view.delivery = known.certified.first { $0.kind == "offer" && $0.round == offer.round }.map(delivery)
      if offer.state == .sent, let call = try phoneOffer(of: order, known.subject, firms) {
        view.phone = call.phone
        view.say = call.say
      }
      return view
    }
  }

  private func delivery(_ delivery: CertifiedDelivery) -> DeliveryView {
    DeliveryView(
      recipient: delivery.recipient, state: delivery.state.rawValue, at: time(delivery.changedAt),
      overdue: delivery.isOverdue,
      receipts: delivery.proofs.map { ReceiptView(kind: $0.kind.rawValue, at: time($0.at), sha256: $0.sha256) })
  }

  private func pauses(of order: WorkOrder) -> [PauseView] {
    order.pauses.map { pause in
      var view = PauseView(cause: pause.cause, from: time(pause.from))
      view.by = pause.by
      view.stops = pause.stops
      view.to = time(pause.to)
      return view
    }
  }

  /// Why an order went where it went.
  func explanation(of number: OrderNumber, in language: Language) throws -> ExplanationView {
    let decisions = try snapshot.decisions(of: number).map { decision in
      let words = DecisionWords(under: try snapshot.rules(ofVersion: decision.policyVersion)) { code in
        try snapshot.name(of: code) ?? code.rawValue
      }
      return DecisionView(
        at: time(decision.at), kind: decision.kind, rule: decision.rule, policyVersion: decision.policyVersion,
        outcome: decision.outcome, facts: decision.facts.mapValues(fact),
        candidates: decision.candidates.map { candidate in
          CandidateView(
            contractor: candidate.contractor, eligible: candidate.isEligible, reason: candidate.reason(language))
        }, sentences: try words.sentences(of: decision).map { $0(language) })
    }
    return ExplanationView(number: number, decisions: decisions)
  }

  /// An inspection as everybody sees it.
  func inspection(_ inspection: Inspection) throws -> InspectionView {
    guard let view = try inspections([inspection]).first else {
      throw DomainError(.internal, "An inspection has no view.")
    }
    return view
  }

  /// Inspections as everybody sees them.
  func inspections(_ inspections: [Inspection]) throws -> [InspectionView] {
    zip(inspections, try snapshot.remarks(on: inspections)).map(self.inspection)
  }

  private func inspection(_ inspection: Inspection, _ remarks: InspectionRemarks) -> InspectionView {
    var view = InspectionView(
      number: inspection.number, order: inspection.order, kind: inspection.kind.rawValue,
      state: inspection.outcome == nil ? "scheduled" : "recorded", photos: remarks.photos.map(\.name))
    view.files = remarks.photos.map { file($0) }
    view.on = time(inspection.plannedAt)
    view.outcome = inspection.outcome?.rawValue
    view.code = inspection.code
    view.inspector = inspection.inspector
    view.at = time(inspection.at)
    view.estimate = remarks.estimate
    view.note = remarks.note
    return view
  }
}
