import DispatchAPI
import WorkOrders
import WorkOrdersStore

/// One act on one order: which fields it takes, and which verb of the domain does it.
struct OrderActPerformer: Sendable {
  /// The act.
  let act: OrderAct
  /// The order.
  let number: OrderNumber

  /// The acts that people may ask for by name, with the fields they take besides `at`, `note` and `contractor`.
  static let fields: [OrderAct: Set<String>] = [
    .set: ["category", "urgency", "zone", "estimate", "date", "items", "contract", "final", "reason"],
    .split: ["category", "urgency", "zone", "estimate", "requests", "description", "reason"],
    .route: [], .offer: ["reason"], .withdraw: ["reason", "owed"], .ratify: ["onDelegationOf"],
    .refuseRatification: ["reason"],
    .approve: ["amount", "onDelegationOf", "reason"], .decline: ["reason"],
    .accept: ["eta", "by", "who"], .refuse: ["reason", "by", "who"], .start: [], .makeSafe: [],
    .suspend: ["cause", "stops"],
    .resume: [], .handBack: ["reason", "owed"], .complete: ["final", "code"], .rework: ["reason"], .close: ["answer"],
    .reopen: ["reason"], .cancel: ["reason", "owed"],
  ]

  /// Reads the act's name.
  ///
  /// - Throws: ``DomainError`` `notFound` for a word that is none.
  init(named word: String, on number: OrderNumber) throws(DomainError) {
    guard let act = OrderAct(rawValue: word), Self.fields[act] != nil else {
      let known = OrderAct.allCases.filter { Self.fields[$0] != nil }.map(\.rawValue)
      throw DomainError(
        .notFound,
        .init(
          it: "Non c'è l'atto \"\(word.prefix(40))\" su un ordine.",
          en: "There is no act \"\(word.prefix(40))\" on an order."),
        hint: .nearest(to: word, among: known, shown: known.count))
    }
    self.act = act
    self.number = number
  }

  /// Does the act.
  ///
  /// - Returns: the order as it is then; for a split, the new one.
  func perform(_ incoming: IncomingAct<ActBody>, _ transaction: RegisterTransaction) throws -> OrderView {
    let body = incoming.body
    try checkFields(of: body)
    let context = try incoming.context(transaction, at: body.at)
    let order = try order(after: incoming, body, transaction, context)
    return try ViewWriter(transaction).order(order)
  }

  private func order(
    after incoming: IncomingAct<ActBody>, _ body: ActBody, _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> WorkOrder {
    let seen = incoming.seenVersion
    switch act {
    case .split: return try split(body, seen, transaction, context)
    case .route: return try transaction.route(number, seen: seen, in: context)
    case .ratify:
      return try transaction.ratify(number, onDelegationOf: try delegator(body), seen: seen, in: context)
    case .set where body.items != nil: return try setItems(body, seen, transaction, context)
    case .approve: return try approve(body, seen, transaction, context)
    case .refuseRatification:
      return try transaction.refuseRatification(
        number, reason: try reason(body), seen: seen, in: context)
    case .offer:
      let contractor: ContractorCode? = try Typed.code(body.contractor, field: "contractor")
      guard let contractor else {
        throw DomainError(
          .invalid, .init(it: "A chi va proposto l'ordine \(number)?", en: "Whom should order \(number) be put to?"),
          hint: .init(it: "Indicare un'impresa.", en: "Name a contractor."), field: "contractor")
      }
      return try transaction.offer(
        number, to: contractor, reason: try reason(body), seen: seen, in: context
      )
    default:
      return try transaction.act(on: number, seen: seen, in: context) { order, context in
        try checkContractor(body, of: order)
        return noting(body, try change(order, body, context))
      }
    }
  }

  private func change(_ order: WorkOrder, _ body: ActBody, _ context: ActContext) throws -> OrderChange {
    switch act {
    case .set: return try set(order, body, context)
    case .decline: return try order.decline(reason: try reason(body), in: context)
    case .accept: return try accept(order, body, context)
    case .refuse:
      return try order.refuse(
        reason: try reason(body), via: try via(body), who: body.who, in: context)
    case .withdraw: return try order.withdraw(reason: body.reason ?? "", owed: try owed(body), in: context)
    case .handBack:
      return try order.handBack(
        reason: try reason(body), owed: try owed(body), in: context)
    case .start: return try order.start(in: context)
    case .makeSafe: return try order.makeSafe(in: context)
    case .suspend: return try suspend(order, body, context)
    case .resume: return try order.resume(in: context)
    case .complete: return try complete(order, body, context)
    case .rework: return try order.rework(reason: try reason(body), in: context)
    case .close: return try order.close(answer: body.answer, in: context)
    case .reopen: return try order.reopen(reason: try reason(body), in: context)
    case .cancel:
      return try order.cancel(reason: try reason(body), owed: try owed(body), in: context)
    case .split, .route, .offer, .approve, .ratify, .refuseRatification, .orderAtOnce, .expire, .reviseEstimate,
      .reviseDate,
      .correctFinal, .scheduleInspection, .recordInspection:
      throw DomainError(
        .notFound,
        .init(
          it: "Non c'è l'atto \"\(act.rawValue)\" su un ordine.", en: "There is no act \"\(act.rawValue)\" on an order."
        ))
    }
  }

  private func approve(
    _ body: ActBody, _ seen: Int?, _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> WorkOrder {
    let delegations = try transaction.snapshot.delegations(to: context.actor)
    let chosen: ContractorCode? = try Typed.code(body.contractor, field: "contractor")
    let order = try transaction.act(on: number, seen: seen, in: context) { order, context in
      try checkContractor(body, of: order)
      var change = try order.approve(
        amount: try Typed.euro(body.amount, field: "amount"), delegations: delegations,
        onDelegationOf: try delegator(body), in: context)
      // Whoever approves may say in the same breath which firm is asked, against the rule.
      if chosen != nil, change.next == .route { change.next = .nothing }
      return noting(body, change)
    }
    guard let chosen, order.state == .ready else { return order }
    return try transaction.offer(
      number, to: chosen, reason: try reason(body), seen: nil, in: context)
  }

  private func delegator(_ body: ActBody) throws(DomainError) -> UserName? {
    try Typed.code(body.onDelegationOf, field: "onDelegationOf")
  }

  private func owed(_ body: ActBody) throws(DomainError) -> Euro? { try Typed.euro(body.owed, field: "owed") }

  private func set(_ order: WorkOrder, _ body: ActBody, _ context: ActContext) throws -> OrderChange {
    let settings = try settings(body)
    guard let final = try Typed.euro(body.final, field: "final") else { return try order.set(settings, in: context) }
    guard settings == OrderSettings() else {
      throw DomainError(
        .invalid,
        .init(
          it: "L'importo finale dell'ordine \(number) si corregge da solo.",
          en: "The final amount of order \(number) is corrected by itself."),
        hint: .init(
          it: "Correggere il resto prima dell'affidamento.", en: "Set the rest before the order is dispatched."),
        field: "final")
    }
    return try order.correct(final: final, in: context)
  }

  private func accept(_ order: WorkOrder, _ body: ActBody, _ context: ActContext) throws -> OrderChange {
    try order.accept(
      contractor: try Typed.code(body.contractor, field: "contractor"),
      eta: try Typed.time(body.eta, in: context.policy.calendar.zone, field: "eta"), via: try via(body), who: body.who,
      in: context)
  }

  private func complete(_ order: WorkOrder, _ body: ActBody, _ context: ActContext) throws -> OrderChange {
    var change = try order.complete(final: try Typed.euro(body.final, field: "final"), in: context)
    if let code: InterventionCode = try Typed.code(body.code, field: "code") {
      change.order.interventionCode = code
      if let first = change.occurrences.indices.first { change.occurrences[first].facts["code"] = .text(code.rawValue) }
    }
    return change
  }

  private func split(
    _ body: ActBody, _ seen: Int?, _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> WorkOrder {
    let settings = try settings(body)
    // The same work once more would send a second firm to one hole.
    guard settings != OrderSettings() || body.requests != nil || body.description?.isEmpty == false else {
      throw DomainError(
        .invalid,
        .init(it: "In che cosa è diverso il nuovo ordine?", en: "What is different about the further order?"),
        hint: .init(
          it: "Indicare categoria, zona, stima, descrizione o le richieste che passano al nuovo ordine.",
          en: "Give its category, zone, estimate or description, or the requests that go with it."))
    }
    let words = ["reason": body.reason, "note": body.note].compactMapValues(\.self)
    return try transaction.split(
      number, requests: try body.requests?.map { try RequestNumber(typed: $0, field: "requests") },
      settings: settings, seen: seen, description: body.description, words: words, in: context)
  }

  func settings(_ body: ActBody) throws(DomainError) -> OrderSettings {
    OrderSettings(
      category: try Typed.code(body.category, field: "category"),
      urgency: try Typed.code(body.urgency, field: "urgency"),
      zone: try Typed.code(body.zone, field: "zone"), estimate: try Typed.euro(body.estimate, field: "estimate"),
      date: try Typed.day(body.date, field: "date"))
  }

  // What was said besides is kept with the act, outside the journal like all words.
  private func noting(_ body: ActBody, _ change: OrderChange) -> OrderChange {
    var change = change
    guard let first = change.occurrences.indices.first else { return change }
    for (name, text) in [("note", body.note), ("reason", body.reason)] {
      if let text, !text.isEmpty { change.occurrences[first].words[name] = text }
    }
    return change
  }

  private func checkContractor(_ body: ActBody, of order: WorkOrder) throws(DomainError) {
    guard let text = body.contractor, let contractor = order.contractor, text != contractor.rawValue else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "L'ordine \(number) è di \(contractor), non di \"\(text.prefix(64))\".",
        en: "Order \(number) is with \(contractor), not with \"\(text.prefix(64))\"."),
      hint: .init(it: "Controllare il numero dell'ordine.", en: "Check the number of the order."), field: "contractor")
  }

  private func via(_ body: ActBody) throws(DomainError) -> String? {
    try Typed.choice(body.by, ActivationMode.self, field: "by")?.rawValue
  }

  private func reason(_ body: ActBody) throws(DomainError) -> String {
    let phrase = act.phrase
    return try Typed.required(
      body.reason, field: "reason",
      because: .init(
        it: "Per \(phrase.it) un ordine serve un motivo.", en: "To \(phrase.en) an order needs a reason."))
  }

  private func checkFields(of body: ActBody) throws(DomainError) {
    let taken = (Self.fields[act] ?? []).union(["at", "note", "contractor"])
    guard let stray = body.setFields.first(where: { !taken.contains($0) }) else { return }
    throw DomainError(
      .malformed,
      .init(
        it: "L'atto \(act.rawValue) non prende il campo \"\(stray)\".",
        en: "The act \(act.rawValue) takes no field \"\(stray)\"."),
      hint: .init(
        it: "Prende \(taken.sorted().joined(separator: ", ")).",
        en: "It takes \(taken.sorted().joined(separator: ", "))."), field: stray)
  }
}

extension ActBody {
  /// The names of the fields that are set.
  fileprivate var setFields: [String] {
    let texts: [(String, String?)] = [
      ("category", category), ("urgency", urgency), ("zone", zone), ("estimate", estimate), ("date", date),
      ("description", description),
      ("contractor", contractor), ("amount", amount), ("onDelegationOf", onDelegationOf), ("final", final),
      ("owed", owed), ("eta", eta), ("by", by),
      ("who", who),
      ("contract", contract), ("cause", cause), ("reason", reason), ("answer", answer), ("code", code), ("note", note),
      ("at", at),
    ]
    var names = texts.compactMap { name, text in text == nil ? nil : name }
    if requests != nil { names.append("requests") }
    if items != nil { names.append("items") }
    if stops != nil { names.append("stops") }
    return names
  }
}
