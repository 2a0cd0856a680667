public import WorkOrders

extension RegisterTransaction {
  /// Says what a request is about and where; the orders it does not share follow while they are not dispatched.
  ///
  /// - Throws: ``DomainError`` `conflict` when an order that would have to follow is with a contractor.
  public func classify(_ number: RequestNumber, as details: ContactReport, in context: ActContext) throws {
    var details = details
    guard details.category != nil else {
      throw DomainError(
        .invalid, .init(it: "Per classificare serve una categoria.", en: "A classification needs a category."),
        field: "category")
    }
    try locate(&details, context.policy)
    try reclassify(number, as: details, in: context)
  }

  /// Corrects the words, the place or the category of a request; what was said before stays in the journal.
  ///
  /// Another category or zone is a classification, and the orders follow as they do then.
  ///
  /// - Throws: ``DomainError`` `conflict` when an order that would have to follow is with a contractor.
  public func amend(_ number: RequestNumber, to details: ContactReport, in context: ActContext) throws {
    var details = details
    try locate(&details, context.policy)
    guard details.description.utf8.count <= ContactReport.longestDescription else {
      throw DomainError(
        .tooLarge, .init(it: "La descrizione è troppo lunga.", en: "The description is too long."),
        hint: .init(it: "Accorciarla.", en: "Shorten it."), field: "description")
    }
    if details.category != nil {
      try reclassify(number, as: details, in: context)
      guard !details.description.isEmpty else { return }
      details = ContactReport(description: details.description)
    }
    let old = try snapshot.request(number)
    let description = details.description.isEmpty ? nil : details.description
    let change = try old.amend(
      description: description, zone: details.zone, place: details.place, address: details.address,
      registryAddress: details.registryAddress, coordinate: details.coordinate, note: details.note, in: context)
    let events = try save(change, in: context)
    if description != nil, let event = events.first {
      try connection.execute(
        "UPDATE service_request SET description_event = $2 WHERE number = $1", [number.key, event])
    }
    try indexAgain(number)
    try setOwnOrders(of: old, as: details, in: context)
  }

  /// Asks the reporters of a request, by mail, what has to be known.
  ///
  /// - Throws: ``DomainError`` `conflict` when nobody left an address, or the request has ended.
  public func ask(_ number: RequestNumber, _ question: String, in context: ActContext) throws {
    let change = try snapshot.request(number).ask(question, in: context)
    guard try !snapshot.correspondents(of: number).isEmpty else {
      throw DomainError(
        .conflict,
        .init(
          it: "Nessuno di chi ha segnalato \(number) riceve avvisi per posta.",
          en: "Nobody who reported \(number) gets notices by mail."),
        hint: try whereTheirNumberIs(number))
    }
    try save(change, in: context)
    try tell(.details, reportersOf: change.request, ["question": question], in: context)
  }

  // Who reported, with the telephone, stands with the contact.
  private func whereTheirNumberIs(_ number: RequestNumber) throws -> LocalizedText {
    guard let contact = try snapshot.surroundings(of: [try snapshot.request(number)]).first?.contacts.first else {
      return LocalizedText(it: "Di chi ha segnalato non c'è nulla.", en: "Nothing is known of who reported.")
    }
    return LocalizedText(
      it: "Telefonare: il numero, se l'hanno lasciato, è in mcctl call show \(contact).",
      en: "Ring them: their number, if they left one, is in mcctl call show \(contact).")
  }

  private func reclassify(_ number: RequestNumber, as details: ContactReport, in context: ActContext) throws {
    guard let category = details.category else { return }
    let old = try snapshot.request(number)
    let change = try old.classify(
      category: category, zone: details.zone, place: details.place, address: details.address,
      registryAddress: details.registryAddress, coordinate: details.coordinate, note: details.note, in: context)
    try save(change, in: context)
    try indexAgain(number)
    try setOwnOrders(of: old, as: details, in: context)
  }

  // An order that answers several requests is about more than one of them says, so it follows none of them.
  private func setOwnOrders(of old: ServiceRequest, as details: ContactReport, in context: ActContext) throws {
    for order in try snapshot.orders(for: old.number).map(snapshot.order)
    where order.requests == [old.number] && !order.state.isFinished {
      let settings = order.following(details, of: old)
      guard settings != OrderSettings() else { continue }
      if order.state.isWithContractor {
        guard order.differs(from: settings) else { continue }
        throw withContractor(order)
      }
      try settle(try order.set(settings, in: context), replacing: order, in: context)
    }
  }

  private func withContractor(_ order: WorkOrder) -> DomainError {
    let firm = order.contractor?.rawValue ?? "–"
    let what = order.category?.rawValue ?? "–"
    return DomainError(
      .conflict,
      .init(
        it: "L'ordine \(order.number) è \(order.state.condition.it), impresa \(firm), come \(what).",
        en: "Order \(order.number) is \(order.state.condition.en), with \(firm), as \(what)."),
      hint: .init(
        it: "Revocare l'ordine e correggerlo poi, oppure correggere solo la descrizione.",
        en: "Withdraw the order and set it then, or amend only the words."), field: "category")
  }
}

extension WorkOrder {
  /// What a correction of the order's only request sets on the order.
  ///
  /// A split order that was given a category or a zone of its own keeps it.
  fileprivate func following(_ details: ContactReport, of request: ServiceRequest) -> OrderSettings {
    let isOfSameKind = category == nil || category == request.category
    let isOfSameZone = zone == nil || zone == request.zone
    return OrderSettings(
      category: isOfSameKind ? details.category : nil, urgency: details.urgency,
      zone: isOfSameZone ? details.zone : nil, estimate: details.estimate, place: details.place,
      coordinate: details.coordinate)
  }

  /// Whether settings would change what a contractor was asked to do, or where.
  fileprivate func differs(from settings: OrderSettings) -> Bool {
    (settings.category.map { $0 != category } ?? false) || (settings.urgency.map { $0 != urgency } ?? false)
      || (settings.zone.map { $0 != zone } ?? false) || (settings.estimate.map { $0 != estimate } ?? false)
  }
}

extension OrderState {
  /// Whether a contractor has been asked, is at work, or says that it is done.
  var isWithContractor: Bool { self == .offered || self == .completed || isHeldByContractor }
}
