import WorkOrders

@testable import WorkOrdersStore

/// Something anybody may try at any moment, sensible or not.
enum RandomAct: CaseIterable {
  case log, logLinked, chase, classify, amend, endRequest, link, unlink
  case setEstimate, setCategory, setUrgency, split, approve, decline, route, offer
  case accept, refuse, withdraw, handBack, start, makeSafe, suspend, resume, complete, correct, rework, close, reopen
  case cancel, scheduleInspection, recordInspection, ratify, refuseRatification, invoice, cancelInvoice, rota,
    applyPolicy, wait, runAgenda
}

extension RandomAct {
  /// Acts that lead an order on from its state.
  static func fitting(_ state: OrderState) -> [RandomAct] {
    switch state {
    case .evaluating: [.setEstimate, .setCategory, .setUrgency, .classify, .amend]
    case .inspection: [.recordInspection, .scheduleInspection]
    case .approval: [.approve, .approve, .decline, .setEstimate, .setUrgency]
    case .ready, .unassigned: [.route, .offer, .setCategory, .rota]
    case .offered: [.accept, .accept, .refuse, .withdraw, .setEstimate, .runAgenda, .invoice]
    case .accepted:
      [.start, .makeSafe, .suspend, .complete, .logLinked, .unlink, .handBack, .setEstimate, .invoice, .rota]
    case .started: [.makeSafe, .suspend, .complete, .complete, .withdraw, .setEstimate, .ratify, .refuseRatification]
    case .suspended: [.resume, .resume, .handBack]
    case .completed: [.invoice, .invoice, .rework, .correct, .close, .close, .approve, .approve, .recordInspection]
    case .closed: [.reopen, .reopen, .ratify, .invoice, .invoice, .cancelInvoice, .cancelInvoice]
    case .cancelled: [.log, .link]
    }
  }
}

/// What a random act is about: drawn before the transaction, so that the act is a plain value.
struct RandomDraw: Sendable {
  let act: RandomAct
  let actor: Actor
  let order: OrderNumber
  let request: RequestNumber
  let amount: Euro
  let category: CategoryCode?
  let zone: ZoneCode?
  let firm: ContractorCode
  let kind: InspectionKind
  let outcome: InspectionOutcome
  let back: Duration
  /// Where a new report is made; nowhere in particular unless a test says so.
  var point: Coordinate?

  /// Draws an act: mostly one that fits the order's state, else any.
  init(from generator: inout SeededGenerator, on order: WorkOrder, latest: [RequestNumber]) {
    let isFitting = Int.random(in: 1...10, using: &generator) > 2
    act = Self.pick(isFitting ? RandomAct.fitting(order.state) : RandomAct.allCases, &generator)
    actor = Self.pick([.ada, .bruno, .bruno, .carla, .carla, .carla, .dora, .administrator, .firm], &generator)
    self.order = order.number
    let other = Self.pick(latest, &generator)
    request = Self.pick(order.requests + [other], &generator)
    amount = Euro(cents: Int64.random(in: 0...60_000, using: &generator) * Self.pick([1, 1, 1, 30], &generator))
    category = Self.pick(
      ["roads.danger", "roads.danger", "roads.pothole", "lighting.lamp", "green.tree", nil], &generator)
    zone = Self.pick(["Z1", "Z1", "Z2", nil], &generator)
    firm = Self.pick(["ALFA", "BETA", "GAMMA"], &generator)
    kind = Self.pick(InspectionKind.allCases, &generator)
    outcome = Self.pick(InspectionOutcome.allCases, &generator)
    back = Self.pick([.zero, .zero, .zero, .zero, .zero, .seconds(600)], &generator)
  }

  static func pick<T>(_ choices: [T], _ generator: inout SeededGenerator) -> T {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}

extension RandomDraw {
  /// Does it, in a transaction.
  func perform(_ transaction: RegisterTransaction) throws {
    let context = try transaction.context(by: actor, at: transaction.now - back)
    switch act {
    case .log:
      var report = report
      if let point { (report.coordinate, report.zone) = (point, nil) }
      try transaction.log(report, in: context)
    case .logLinked: try transaction.log(.report(category, zone: zone) { $0.link = request }, in: context)
    case .chase: try transaction.log(.report(nil, zone: nil) { $0.chase = request }, in: context)
    case .classify: try transaction.classify(request, as: report, in: context)
    case .amend: try transaction.amend(request, to: report, in: context)
    case .endRequest: try transaction.end(request, as: .rejected, reason: "No", in: context)
    case .link: try transaction.link(request, to: order, in: context)
    case .unlink: _ = try transaction.unlink(request, from: nil, in: context)
    case .split: _ = try transaction.split(order, settings: OrderSettings(category: category), in: context)
    case .offer: _ = try transaction.offer(order, to: firm, reason: "Near", seen: nil, in: context)
    case .scheduleInspection:
      _ = try transaction.scheduleInspection(of: order, kind: kind, on: nil, inspector: nil, seen: nil, in: context)
    case .recordInspection:
      _ = try transaction.recordInspection(nil, of: order, findings, seen: nil, in: context)
    case .ratify: _ = try transaction.ratify(order, seen: nil, in: context)
    case .refuseRatification:
      _ = try transaction.refuseRatification(order, reason: "No", seen: nil, in: context)
    case .invoice: try invoice(transaction, context)
    case .cancelInvoice: try cancelInvoice(transaction, context)
    case .rota: try transaction.save(rota(context), in: context)
    case .applyPolicy: try applyPolicy(transaction)
    case .wait: break
    case .runAgenda: try runAgenda(transaction)
    default: try transaction.act(on: order, in: context, change)
    }
  }

  // For this order or for none in particular, sometimes on a contract it never drew on.
  private func invoice(_ transaction: RegisterTransaction, _ context: ActContext) throws {
    let contract = try transaction.snapshot.order(order).contract ?? ContractCode(rawValue: "C-\(firm)")
    let count = try transaction.snapshot.invoices(on: contract, limit: 10_000).count
    let invoice = Invoice(
      contract: contract, number: "\(count + (amount.cents % 9 == 0 ? 0 : 1))",
      date: context.policy.calendar.zone.date(of: context.at), amount: amount,
      order: amount.cents % 3 == 0 ? nil : order)
    _ = try transaction.record(invoice, in: context)
  }

  // The latest that counts, or one that is cancelled already.
  private func cancelInvoice(_ transaction: RegisterTransaction, _ context: ActContext) throws {
    let contract = try transaction.snapshot.order(order).contract ?? ContractCode(rawValue: "C-\(firm)")
    let kept = try transaction.snapshot.invoices(on: contract, limit: 10_000)
    let found = amount.cents % 4 == 0 ? kept.first : kept.first { $0.cancellation == nil }
    try transaction.cancelInvoice(found?.invoice.number ?? "1", on: contract, reason: "Wrong", in: context)
  }

  // A few hours of every day, or all of them, or no rota at all; of a firm or of the technicians.
  private func rota(_ context: ActContext) -> Rota {
    let owner: RotaOwner = amount.cents % 5 == 0 ? .technicians : .contractor(firm)
    guard amount.cents % 3 != 0 else { return Rota(owner: owner, turns: []) }
    let day = context.policy.calendar.zone.date(of: context.at).adding(days: -3)
    let hours = amount.cents % 2 == 0 ? 24 : Int(amount.cents % 24) + 1
    return Rota(
      owner: owner,
      turns: [
        RotaTurn(
          uid: "a", who: "Anna", phone: "333 1", firstDay: day, startMinute: Int(amount.cents % 1_440),
          minutes: hours * 60, repetition: RotaRepetition(every: .day, step: 1, weekdays: [], until: nil))
      ])
  }

  // The same rules again, at once or in a while: nothing may change but the version.
  private func applyPolicy(_ transaction: RegisterTransaction) throws {
    let version = try transaction.snapshot.policyHistory().count + 1
    let time = amount.cents % 2 == 0 ? transaction.now + .seconds(amount.cents % 7_200 + 1) : nil
    _ = try transaction.apply(
      try transaction.snapshot.policy(), yaml: "first", zones: nil, sha256: "\(version)", reason: "Again", by: actor,
      from: time)
  }

  private var report: ContactReport { .report(category, zone: zone, estimate: amount.cents % 3 == 0 ? amount : nil) }

  private var findings: InspectionFindings {
    var findings = InspectionFindings(kind: kind, outcome: outcome)
    findings.estimate = amount.cents % 2 == 0 ? amount : nil
    return findings
  }

  private var owed: Euro? { amount.cents % 2 == 0 ? nil : Euro(cents: amount.cents % 20_000) }

  private func change(_ order: WorkOrder, _ context: ActContext) throws -> OrderChange {
    switch act {
    case .setEstimate: try order.set(OrderSettings(estimate: amount), in: context)
    case .setCategory: try order.set(OrderSettings(category: category, zone: zone), in: context)
    case .approve: try order.approve(in: context)
    case .decline: try order.decline(reason: "No", in: context)
    case .accept: try order.accept(in: context)
    case .refuse: try order.refuse(reason: "No", in: context)
    case .withdraw: try order.withdraw(reason: "Slow", owed: owed, in: context)
    case .handBack: try order.handBack(reason: "No", owed: owed, in: context)
    case .start: try order.start(in: context)
    case .makeSafe: try order.makeSafe(in: context)
    case .suspend: try order.suspend(cause: "Rain", stops: stops(of: order), in: context)
    case .setUrgency: try order.set(OrderSettings(urgency: urgency), in: context)
    case .resume: try order.resume(in: context)
    case .complete: try order.complete(final: amount.cents % 4 == 0 ? amount : nil, in: context)
    case .correct: try order.correct(final: amount, in: context)
    case .rework: try order.rework(reason: "Poor", in: context)
    case .close: try order.close(in: context)
    case .reopen: try order.reopen(reason: "Again", in: context)
    case .cancel: try order.cancel(reason: "Gone", owed: owed, in: context)
    default: try routing(order, context)
    }
  }

  private var urgency: UrgencyCode { amount.cents % 2 == 0 ? "emergency" : "normal" }

  private func stops(of order: WorkOrder) -> [TargetName]? {
    amount.cents % 3 == 0 ? nil : order.targets.map(\.name).filter { _ in amount.cents % 2 == 0 } + [.completion]
  }

  private func routing(_ order: WorkOrder, _ context: ActContext) throws -> OrderChange {
    try OrderTransition.check(.route, of: order.number, in: order.state, by: context.actor.role)
    return OrderChange(order: order, occurrences: [], next: .route)
  }

  private func runAgenda(_ transaction: RegisterTransaction) throws {
    for item in try transaction.claim() {
      if case .messageGoes(let id) = item.task { try transaction.sent(id) } else { try transaction.perform(item) }
    }
  }
}
