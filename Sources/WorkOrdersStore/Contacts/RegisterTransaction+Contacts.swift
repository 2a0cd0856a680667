public import WorkOrders

extension RegisterTransaction {
  /// Logs a contact and what comes of it: a new request with its order, a chaser, or nothing more.
  ///
  /// - Throws: ``DomainError`` for unknown codes, a point outside the city, an empty or overlong description.
  @discardableResult
  public func log(_ report: ContactReport, in context: ActContext) throws -> ContactReceipt {
    try context.requireDesk(
      to: .init(it: "registrare", en: "log"), .init(it: "un contatto", en: "a contact"), orCentre: true)
    var report = report
    try check(report)
    try locate(&report, context.policy)
    let number = try SerialNumbers.next(ContactNumber.self, year: try year(context), on: connection)
    try insert(report, number, in: context)
    var receipt = ContactReceipt(contact: number)
    if let chased = report.chase {
      try chase(chased, by: number)
      receipt.request = chased
      receipt.orders = try snapshot.orders(for: chased).map(snapshot.order)
    } else if report.outcome == .request {
      try open(report, &receipt, in: context)
      try acknowledge(receipt, of: report, in: context)
    }
    return receipt
  }

  private func check(_ report: ContactReport) throws {
    guard report.description.utf8.count <= ContactReport.longestDescription else {
      throw DomainError(
        .tooLarge,
        .init(
          it: "La descrizione supera \(ContactReport.longestDescription / 1024) kB.",
          en: "The description is longer than \(ContactReport.longestDescription / 1024) kB."),
        hint: .init(
          it: "Accorciarla, o mandare il resto come allegato.", en: "Shorten it, or send the rest as an attachment."),
        field: "description")
    }
    try report.reporter.check()
    guard report.outcome != .request || report.chase != nil || !report.description.allSatisfy(\.isWhitespace) else {
      throw DomainError(
        .invalid, .init(it: "Una richiesta ha bisogno di una descrizione.", en: "A request needs a description."),
        hint: .init(it: "Dire in poche parole che cosa non va.", en: "Say in a few words what is wrong."),
        field: "description")
    }
    guard report.link == nil || report.chase == nil else {
      throw DomainError(
        .invalid,
        .init(
          it: "Un contatto o si collega a una richiesta o la sollecita.",
          en: "A contact either links or chases a request."),
        hint: .init(it: "Indicare una delle due.", en: "Give one of them."), field: "link")
    }
    guard report.link == nil || report.outcome == .request else {
      throw DomainError(
        .invalid,
        .init(it: "Solo una richiesta si unisce a un'altra.", en: "Only a request joins another one."),
        hint: .init(
          it: "Registrare la chiamata come richiesta, o senza --link.",
          en: "Log the call as a request, or without --link."), field: "link")
    }
    if report.chase != nil { try checkChaser(report) }
  }

  // A chaser changes nothing about its request, so it takes nothing that would.
  private func checkChaser(_ report: ContactReport) throws {
    let settings = [
      ("address", report.address != nil), ("place", report.place != nil), ("lat", report.coordinate != nil),
      ("zone", report.zone != nil), ("urgency", report.urgency != nil), ("estimate", report.estimate != nil),
      ("date", report.date != nil),
    ]
    guard let (field, _) = settings.first(where: \.1) else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Un sollecito non cambia la richiesta: non prende il campo \(field).",
        en: "A chaser changes nothing about its request: it takes no \(field)."),
      hint: .init(
        it: "Dirlo nella descrizione, correggere la richiesta o il suo ordine, o registrare una nuova segnalazione.",
        en: "Say it in the description, correct the request or its order, or log a new report."), field: field)
  }

  // A request keeps its description; what was said in any other contact stands with the contact.
  private func words(of report: ContactReport) -> [String: String] {
    let isKeptByRequest = report.chase == nil && report.outcome == .request
    return ["note": report.note ?? "", "description": isKeptByRequest ? "" : report.description]
  }

  private func insert(_ report: ContactReport, _ number: ContactNumber, in context: ActContext) throws {
    let outcome = report.chase == nil ? report.outcome : .chaser
    let area = report.category.flatMap { context.policy.category($0)?.area }
    let logged = Occurrence(
      .contactLogged, subjects: EventSubjects(contact: number, request: report.chase),
      labels: EventLabels(
        area: area, category: report.category, zone: report.zone, channel: report.channel.rawValue),
      to: outcome.rawValue, words: words(of: report).filter { !$0.value.isEmpty })
    let event = try record([logged], in: context).first ?? 0
    try connection.execute(
      """
      INSERT INTO contact (number, channel, outcome, occurred_at, entered_at, entered_by, event)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """, [number.key, report.channel.rawValue, outcome.rawValue, context.at, now, context.actor.name, event])
    guard !report.reporter.isEmpty || report.office != nil else { return }
    try connection.execute(
      "INSERT INTO reporter (contact, name, phone, phone_key, email, office) VALUES ($1, $2, $3, $4, $5, $6)",
      [
        number.key, report.reporter.name, report.reporter.phone,
        report.reporter.phone.flatMap(Reporter.comparable(phone:)), report.reporter.email, report.office,
      ])
  }

  private func chase(_ request: RequestNumber, by contact: ContactNumber) throws {
    _ = try snapshot.request(request)
    try relate(contact, to: request, as: "chaser")
    try indexAgain(request)
  }

  private func open(_ report: ContactReport, _ receipt: inout ContactReceipt, in context: ActContext) throws {
    var report = report
    receipt.duplicates = try snapshot.likelyRepeats(
      category: report.category, coordinate: report.coordinate, place: report.place, address: report.address)
    var request = try insertRequest(report, from: receipt.contact, in: context)
    receipt.request = request.number
    if report.category == nil {
      receipt.suggestion = try suggest(for: &request, &report, in: context)
    }
    if let other = report.link {
      try join(request, other, in: context)
      receipt.orders = try snapshot.orders(for: request.number).map(snapshot.order)
    } else {
      let settings = OrderSettings(
        category: report.category, urgency: report.urgency, zone: report.zone, estimate: report.estimate,
        place: report.place, coordinate: report.coordinate, date: report.date)
      receipt.orders = [try openOrder(for: [request], settings: settings, description: nil, in: context)]
    }
  }

  private func insertRequest(_ report: ContactReport, from contact: ContactNumber, in context: ActContext) throws
    -> ServiceRequest
  {
    let number = try SerialNumbers.next(RequestNumber.self, year: try year(context), on: connection)
    var request = ServiceRequest(
      number: number, state: report.category == nil ? .new : .open, channel: report.channel, reportedAt: context.at,
      enteredAt: now)
    request.category = report.category
    request.area = report.category.flatMap { context.policy.category($0)?.area }
    request.zone = report.zone
    request.place = report.place
    request.address = report.address
    request.registryAddress = report.registryAddress
    request.coordinate = report.coordinate
    let opened = Occurrence(
      .requestOpened, subjects: EventSubjects(contact: contact, request: number), labels: request.labels,
      to: request.state.rawValue, words: ["description": report.description])
    let event = try record([opened], in: context).first ?? 0
    try RequestRow.insert(request, descriptionEvent: event, on: connection)
    try relate(contact, to: number, as: "report")
    let words = SearchWords.of(
      [request.address, request.registryAddress, try snapshot.siteName(of: request.place), report.description],
      reporters: [(report.reporter, report.office)])
    try SearchIndex.add(words, of: number, on: connection)
    return request
  }

  /// Joins a new request to the orders of one that reports the same thing.
  private func join(_ request: ServiceRequest, _ other: RequestNumber, in context: ActContext) throws {
    // Another may be making an order of it just now.
    try hold(other)
    _ = try snapshot.request(other)
    let orders = try snapshot.orders(for: other).map(snapshot.order).filter { !$0.state.isFinished }
    guard !orders.isEmpty else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(other) non ha ordini aperti a cui unirsi.",
          en: "Request \(other) has no open order to join."),
        hint: .init(it: "Registrare la chiamata senza --link.", en: "Log the call without --link."), field: "link")
    }
    for order in orders { try link(request.number, to: order.number, isNew: true, in: context) }
  }

  private func relate(_ contact: ContactNumber, to request: RequestNumber, as relation: String) throws {
    try connection.execute(
      "INSERT INTO contact_request (contact, request, relation) VALUES ($1, $2, $3)",
      [contact.key, request.key, relation])
  }
}
