import WorkOrders

/// Goes through what is old enough, a part at a time: reporters, texts or files of matters that have ended.
///
/// What has been erased is not met again, so that a daily sweep looks at what fell due and what is still open.
struct RetentionSweep {
  /// How many rows are looked at by one part.
  static let part = 500

  let snapshot: RegisterSnapshot
  let rule: RetentionRule
  /// What ended before is due.
  let limit: Timestamp
  private var matters: EndedMatters

  init(_ rule: RetentionRule, _ snapshot: RegisterSnapshot) throws {
    self.rule = rule
    self.snapshot = snapshot
    limit = rule.limit(at: snapshot.now, in: try snapshot.policy().calendar.zone)
    matters = EndedMatters(before: limit, snapshot)
  }

  private var connection: any SQLConnection { snapshot.connection }

  /// What of a part is due; `nil` as the place to go on from at the end.
  mutating func due(after place: Int64) throws -> (due: [DueData], next: Int64?) {
    switch rule.subject {
    case .reporters: try dueContacts("SELECT contact FROM reporter", place) { .reporter($0) }
    case .attachments:
      try dueContacts("SELECT DISTINCT contact FROM attachment", place) { .files($0) }
    case .descriptions: try dueTexts(place)
    }
  }

  /// A part of what is due by its own age, whatever it is about: unreadable messages, those that do not wait to be sent,
  /// kept answers, contractors' messages.
  func dueByAge() throws -> [DueData] {
    try byAge.flatMap { rows in
      // The fixed texts below.
      try connection.query(
        SQL(composed: "SELECT \(rows.key) \(rows.text) ORDER BY \(rows.age) LIMIT $2"), [limit, Self.part]
      ) { rows.make(try $0.text(0)) }
    }
  }

  /// How many things are due by their own age.
  func countByAge() throws -> Int {
    try byAge.reduce(0) { sum, rows in
      // The fixed texts below.
      let count = try connection.first(SQL(composed: "SELECT count(*) \(rows.text)"), [limit]) { try $0.int(0) }
      return sum + (count ?? 0)
    }
  }

  private typealias Rows = (key: String, text: String, age: String, make: (String) -> DueData)

  private var byAge: [Rows] {
    switch rule.subject {
    case .reporters:
      [
        (
          "message_id",
          """
          FROM outbox WHERE created_at < $1 AND body <> ''
            AND EXISTS (
              SELECT 1 FROM service_request
              WHERE service_request.number = outbox.request AND service_request.state NOT IN ('new', 'open'))
            AND NOT EXISTS (SELECT 1 FROM agenda WHERE key = 'message-goes ' || outbox.message_id)
          """, "created_at", DueData.message
        )
      ]
    case .attachments:
      [("sha256", "FROM quarantined_mail WHERE received_at < $1", "received_at", DueData.quarantined)]
    case .descriptions:
      [
        (
          "message_id",
          """
          FROM outbox WHERE created_at < $1 AND body <> ''
            AND NOT EXISTS (SELECT 1 FROM agenda WHERE key = 'message-goes ' || outbox.message_id)
          """, "created_at", DueData.message
        ),
        ("key", "FROM answered_key WHERE answered_at < $1 AND status <> 404", "answered_at", DueData.answer),
        (
          "sha256", "FROM order_file WHERE media_type = 'message/rfc822' AND received_at < $1", "received_at",
          DueData.contractorMail
        ),
      ]
    }
  }

  private mutating func dueContacts(
    _ rows: String, _ place: Int64, _ make: (ContactNumber) -> DueData
  ) throws -> (due: [DueData], next: Int64?) {
    let end = try first(
      from: 0, to: 10_000_000_000_000, "SELECT entered_at FROM contact WHERE number >= $1 ORDER BY number LIMIT 1")
    let query = "\(rows) WHERE contact > $1 AND contact < $2 ORDER BY contact LIMIT $3"
    // One of two fixed texts.
    let contacts = try connection.query(SQL(composed: query), [place, end, Self.part]) {
      ContactNumber(key: try $0.int64(0))
    }
    var due: [DueData] = []
    for contact in contacts where try matters.hasEnded(contact) { due.append(make(contact)) }
    return (due, contacts.count < Self.part ? nil : contacts.last?.key)
  }

  private mutating func dueTexts(_ place: Int64) throws -> (due: [DueData], next: Int64?) {
    let newest = try connection.first("SELECT coalesce(max(id), 0) FROM journal_event") { try $0.int64(0) } ?? 0
    let end = try first(
      from: 0, to: newest + 1, "SELECT entered_at FROM journal_event WHERE id >= $1 ORDER BY id LIMIT 1")
    typealias Found = (
      id: Int64, contact: ContactNumber?, request: RequestNumber?, order: OrderNumber?, kind: String
    )
    let events: [Found] = try connection.query(
      """
      SELECT id, contact_number, request_number, order_number, kind FROM journal_event
      WHERE id IN (
        SELECT DISTINCT event FROM journal_words WHERE event > $1 AND event < $2 ORDER BY event LIMIT $3)
      ORDER BY id
      """, [place, end, Self.part]
    ) { row in
      (
        try row.int64(0), try row.optionalNumber(1), try row.optionalNumber(2), try row.optionalNumber(3),
        try row.text(4)
      )
    }
    var due: [DueData] = []
    for (id, contact, request, order, kind) in events {
      // What concerns no matter (the reason of a rule, of an erasure) is the office's own, unless it holds an address.
      guard contact != nil || request != nil || order != nil || Self.withAddress.contains(kind) else { continue }
      if let order, try !matters.hasEnded(order) { continue }
      if let request, try !matters.hasEnded(request) { continue }
      if let contact, try !matters.hasEnded(contact) { continue }
      due.append(.texts(id, request))
    }
    return (due, events.count < Self.part ? nil : events.last?.id)
  }

  private static let withAddress = Set(
    [EventKind.mailQuarantined, .noticesStopped, .noticesResumed].map(\.rawValue))

  /// The smallest key of what was entered at the limit or later: keys rise with the time of entry.
  private func first(from least: Int64, to most: Int64, _ query: SQL) throws -> Int64 {
    var (low, high) = (least, most)
    while low < high {
      let middle = low + (high - low) / 2
      let entered = try connection.first(query, [middle]) { try $0.timestamp(0) }
      if let entered, entered < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// One thing that is due to be erased.
enum DueData: Sendable {
  /// Who reported in a contact.
  case reporter(ContactNumber)
  /// The files of a contact.
  case files(ContactNumber)
  /// The texts of an event, about a request.
  case texts(Int64, RequestNumber?)
  /// A message that nobody could read, by the hash of its file.
  case quarantined(String)
  /// A message that went out, or was given up.
  case message(String)
  /// The answer under a key.
  case answer(String)
  /// A message of a contractor, which quotes what reporters said, by the hash of its file.
  case contractorMail(String)
}
