public import WorkOrders

/// What came of a person's wish to be forgotten.
public struct SubjectErasure: Sendable {
  /// The contacts that were the person's.
  public let contacts: [ContactNumber]
  /// What was erased.
  public let erased: ErasedData
  /// The kept files that nothing names any more: they go after the commit.
  public let files: [String]
}

extension RegisterSnapshot {
  /// The contacts of a person, the earliest first.
  public func contacts(of subject: DataSubject) throws -> [ContactNumber] {
    var found: [ContactNumber] = []
    let read: (SQLRow) throws -> Void = { row in
      let reporter = Reporter(
        name: try row.optionalText(1), phone: try row.optionalText(2), email: try row.optionalText(3))
      if subject.isSame(as: reporter) { found.append(ContactNumber(key: try row.int64(0))) }
    }
    if let request = subject.request {
      try connection.forEach(
        """
        SELECT contact_request.contact, name, phone, email
        FROM contact_request LEFT JOIN reporter ON reporter.contact = contact_request.contact
        WHERE request = $1 AND relation = 'report' ORDER BY contact_request.contact
        """, [request.key], read)
    } else if let phone = subject.phone {
      try connection.forEach(
        "SELECT contact, name, phone, email FROM reporter WHERE phone_key = $1 ORDER BY contact", [phone], read)
    } else {
      // Asked a few times a year: every reporter is looked at.
      try connection.stream("SELECT contact, name, phone, email FROM reporter ORDER BY contact", [], read)
    }
    return found
  }

  /// The requests that a person's contacts opened.
  public func requestsOpened(by contacts: [ContactNumber]) throws -> [RequestNumber] {
    try contacts.flatMap { contact in
      try connection.query(
        "SELECT request FROM contact_request WHERE contact = $1 AND relation = 'report' ORDER BY request",
        [contact.key]
      ) { RequestNumber(key: try $0.int64(0)) }
    }
  }
}

extension RegisterTransaction {
  /// Erases all that is held about a person, for the reason given.
  ///
  /// Numbers, states, places of works, deadlines and amounts stay: they are the city's records and name nobody.
  ///
  /// - Throws: ``DomainError`` `notFound` when nothing is held; `conflict` while a request of theirs is unfinished;
  ///   `notAllowed` for another role.
  public func erase(_ subject: DataSubject, reason: String, in context: ActContext) throws -> SubjectErasure {
    try context.requireOffice(to: .init(it: "cancellare dati personali", en: "erase personal data"))
    let contacts = try snapshot.contacts(of: subject)
    guard !contacts.isEmpty else { throw DataSubject.nothingHeld }
    let requests = try snapshot.requestsOpened(by: contacts)
    try requireEnd(of: requests)
    let addresses = Set(try contacts.compactMap { try snapshot.reporter(of: $0).email?.lowercased() })
    var eraser = Eraser(self)
    for address in addresses.sorted() { try erase(address, &eraser) }
    for contact in contacts { try erase(contact, &eraser) }
    for request in requests { try erase(request, &eraser) }
    for event in try exports(naming: contacts) { try eraser.eraseTexts(of: event) }
    try eraseAnswers(naming: contacts, requests, &eraser)
    let files = try eraser.finish()
    try record(
      [Occurrence(.subjectErased, facts: eraser.erased.facts, words: reason.isEmpty ? [:] : ["reason": reason])],
      in: context)
    return SubjectErasure(contacts: contacts, erased: eraser.erased, files: files)
  }

  /// What went to an address, also about what somebody else reported, and what came from it and became nothing.
  private func erase(_ address: String, _ eraser: inout Eraser) throws {
    let messages = try connection.query(
      "SELECT message_id FROM outbox WHERE request IS NOT NULL AND lower(recipient) = $1", [address]
    ) { try $0.text(0) }
    for message in messages { try eraser.eraseMessage(message) }
    let waiting = try connection.query("SELECT sha256 FROM quarantined_mail WHERE lower(sender) = $1", [address]) {
      try $0.text(0)
    }
    for mail in waiting { try eraser.eraseQuarantined(mail) }
    let events = try connection.query(
      "SELECT event FROM journal_words WHERE name IN ('sender', 'email') AND lower(text) = $1 ORDER BY event", [address]
    ) { try $0.int64(0) }
    for event in events { try eraser.eraseTexts(of: event) }
  }

  private func requireEnd(of requests: [RequestNumber]) throws {
    guard let open = try requests.map(snapshot.request).first(where: { !$0.state.isFinished }) else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "La richiesta \(open.number) di questa persona è \(open.state.condition.it): i suoi dati servono ancora.",
        en: "This person's request \(open.number) is \(open.state.condition.en): its data is still needed."),
      hint: .init(it: "Cancellare quando è finita.", en: "Erase them when it has ended."))
  }

  private func erase(_ contact: ContactNumber, _ eraser: inout Eraser) throws {
    try eraser.eraseReporter(of: contact)
    try eraser.eraseFiles(of: contact)
    let event = try connection.first("SELECT event FROM contact WHERE number = $1", [contact.key]) { try $0.int64(0) }
    if let event { try eraser.eraseTexts(of: event) }
  }

  private func erase(_ request: RequestNumber, _ eraser: inout Eraser) throws {
    for event in try events("SELECT id FROM journal_event WHERE request_number = $1 ORDER BY id", request) {
      try eraser.eraseTexts(of: event, about: request)
    }
    let notices = try connection.query("SELECT message_id FROM outbox WHERE request = $1", [request.key]) {
      try $0.text(0)
    }
    for notice in notices { try eraser.eraseMessage(notice) }
    for order in try snapshot.orders(for: request) where try !isNeeded(order) {
      for event in try events("SELECT id FROM journal_event WHERE order_number = $1 ORDER BY id", order) {
        try eraser.eraseTexts(of: event)
      }
      let messages = try connection.query("SELECT message_id FROM outbox WHERE work_order = $1", [order.key]) {
        try $0.text(0)
      }
      for message in messages { try eraser.eraseMessage(message) }
      let mails = try connection.query(
        "SELECT sha256 FROM order_file WHERE work_order = $1 AND media_type = 'message/rfc822'", [order.key]
      ) { try $0.text(0) }
      for mail in mails { try eraser.eraseContractorMail(mail) }
    }
  }

  /// Whether an order goes on, or answers a request that does: what it says goes with its own term.
  private func isNeeded(_ order: OrderNumber) throws -> Bool {
    try !snapshot.order(order).state.isFinished
      || connection.exists(
        """
        SELECT 1 FROM order_request JOIN service_request ON service_request.number = order_request.request
        WHERE order_request.work_order = $1 AND service_request.state IN ('new', 'open')
        """, [order.key])
  }

  private func events<Kind>(_ query: SQL, _ number: RecordNumber<Kind>) throws -> [Int64] {
    try connection.query(query, [number]) { try $0.int64(0) }
  }

  private func eraseAnswers(
    naming contacts: [ContactNumber], _ requests: [RequestNumber], _ eraser: inout Eraser
  ) throws {
    let orders = try requests.flatMap { try snapshot.orders(for: $0).map(\.description) }
    let numbers = contacts.map(\.description) + requests.map(\.description) + orders
    var keys: [String] = []
    try connection.stream("SELECT key, answer FROM answered_key WHERE status <> 404") { row in
      let answer = String(decoding: try row.blob(1), as: UTF8.self)
      if numbers.contains(where: answer.contains) { keys.append(try row.text(0)) }
    }
    for key in keys { try eraser.eraseAnswer(key) }
  }
}
