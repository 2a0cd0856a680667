public import WorkOrders

extension RegisterTransaction {
  /// Enters a request of the city's past: with its own dates, without an order, routing nothing.
  ///
  /// - Returns: the request's number; `nil` when a request with this external number is in the register already.
  public func enter(_ history: ImportedRequest, in context: ActContext) throws -> RequestNumber? {
    if try connection.exists("SELECT 1 FROM service_request WHERE external_number = $1", [history.number]) {
      return nil
    }
    let past = ActContext(at: history.created, enteredAt: now, actor: context.actor, policy: context.policy)
    let category = context.policy.category(history.category)
    let contact = try SerialNumbers.next(ContactNumber.self, year: try year(context), on: connection)
    let number = try SerialNumbers.next(RequestNumber.self, year: try year(context), on: connection)
    var request = ServiceRequest(
      number: number, state: category == nil ? .new : .open, channel: history.channel, reportedAt: history.created,
      enteredAt: now)
    request.category = category?.code
    request.area = category?.area
    request.coordinate = history.coordinate
    request.zone = history.coordinate.flatMap { context.policy.zone(at: $0)?.code }
    request.address = history.address
    let labels = request.labels
    let subjects = EventSubjects(contact: contact, request: number)
    let events = try record(
      [
        Occurrence(.contactLogged, subjects: subjects, labels: labels, to: ContactOutcome.request.rawValue),
        Occurrence(
          .requestOpened, subjects: subjects, labels: labels, to: request.state.rawValue,
          facts: ["externalNumber": .text(history.number)], words: ["description": history.description]),
      ], in: past, cause: "import")
    try insertContact(contact, history.channel, past, event: events[0])
    try finish(&request, history, in: past)
    try RequestRow.insert(request, descriptionEvent: events[1], externalNumber: history.number, on: connection)
    try connection.execute(
      "INSERT INTO contact_request (contact, request, relation) VALUES ($1, $2, 'report')", [contact.key, number.key])
    let words = SearchWords.of([request.address, history.number, history.description], reporters: [])
    try SearchIndex.add(words, of: number, isEnded: request.state.isFinished, on: connection)
    return number
  }

  private func insertContact(_ number: ContactNumber, _ channel: Channel, _ past: ActContext, event: Int64) throws {
    try connection.execute(
      """
      INSERT INTO contact (number, channel, outcome, occurred_at, entered_at, entered_by, event)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [number.key, channel.rawValue, ContactOutcome.request.rawValue, past.at, now, past.actor.name, event])
  }

  private func finish(_ request: inout ServiceRequest, _ history: ImportedRequest, in past: ActContext) throws {
    let kind: EventKind
    switch history.state {
    case .resolved: kind = .requestResolved
    case .rejected: kind = .requestRejected
    case .referred: kind = .requestReferred
    case .cancelled: kind = .requestCancelled
    case .new, .open: return
    }
    let end = ActContext(
      at: max(history.closed ?? history.created, history.created), enteredAt: now, actor: past.actor,
      policy: past.policy)
    let from = request.state.rawValue
    request.state = history.state
    try record(
      [
        Occurrence(
          kind, subjects: EventSubjects(request: request.number), labels: request.labels, from: from,
          to: history.state.rawValue)
      ], in: end, cause: "import")
  }

  /// Notes an import as a whole.
  public func noteImport(file: String, read: Int, imported: Int, rejected: Int, in context: ActContext) throws
    -> BatchNumber
  {
    let number = try SerialNumbers.next(BatchNumber.self, year: try year(context), on: connection)
    try connection.execute(
      """
      INSERT INTO import_batch (number, file, imported_at, imported_by, read_rows, imported_rows, rejected_rows)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """, [number.key, file, now, context.actor.name, read, imported, rejected])
    try record(
      [
        Occurrence(
          .importCompleted,
          facts: [
            "read": .integer(Int64(read)), "imported": .integer(Int64(imported)), "rejected": .integer(Int64(rejected)),
          ])
      ], in: context)
    return number
  }
}

extension RegisterSnapshot {
  /// Whether a request with this number in another system has been imported.
  public func hasRequest(externalNumber number: String) throws -> Bool {
    try connection.exists("SELECT 1 FROM service_request WHERE external_number = $1", [number])
  }

  /// Imports of requests, newest first.
  ///
  /// - Parameters:
  ///   - before: only those with a smaller number: the last one of the page before.
  ///   - limit: how many at most.
  public func importBatches(before: BatchNumber? = nil, limit: Int = 50) throws -> [ImportBatch] {
    try connection.query(
      """
      SELECT number, file, imported_at, imported_by, read_rows, imported_rows, rejected_rows FROM import_batch
      WHERE number < $1 ORDER BY number DESC LIMIT $2
      """, [before?.key ?? Int64.max, limit]
    ) { row in
      ImportBatch(
        number: BatchNumber(key: try row.int64(0)), file: try row.text(1), importedAt: try row.timestamp(2),
        importedBy: try row.text(3), read: try row.int(4), imported: try row.int(5), rejected: try row.int(6))
    }
  }
}
