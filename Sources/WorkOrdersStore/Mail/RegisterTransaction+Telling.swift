public import WorkOrders

extension RegisterTransaction {
  /// Tells whoever has just reported, and left an address, the number and what happens next.
  func acknowledge(_ receipt: ContactReceipt, of report: ContactReport, in context: ActContext) throws {
    guard report.isAcknowledged, let email = report.reporter.email, let request = receipt.request,
      try !snapshot.hasStoppedNotices(email)
    else { return }
    let closing = try closing(of: request, receipt.orders, isKnown: report.link != nil, in: context)
    let writer = Correspondent(
      contact: receipt.contact, email: email, messageID: report.messageID, hasReported: true)
    try tell(.receipt, request, [writer], ["next": closing], in: context)
  }

  /// Tells everybody who reported a request what became of it, each address once.
  ///
  /// - Parameter values: what fills the blanks of this kind.
  func tell(
    _ kind: NoticeKind, reportersOf request: ServiceRequest, _ values: [String: String],
    in context: ActContext
  ) throws {
    try tell(kind, request.number, try snapshot.correspondents(of: request.number), values, in: context)
  }

  /// Tells the reporters of an order's requests that a firm has taken it, the first time that one does.
  ///
  /// - Parameter requests: only those of these; `nil` for all.
  func tellTaken(_ order: WorkOrder, to requests: [RequestNumber]? = nil, in context: ActContext) throws {
    for number in requests ?? order.requests {
      let correspondents = try snapshot.correspondents(of: number)
      guard !correspondents.isEmpty else { continue }
      // The notice itself begins with the request and what became of it.
      let next = CallClosing(
        next: order, firms: try snapshot.firmNames(of: [order]), policy: context.policy, now: now
      ).text
      try tell(.taken, number, correspondents, ["next": next], in: context)
    }
  }

  /// Tells the reporters of a request that has ended what became of it.
  func tellEnd(_ change: RequestChange, in context: ActContext) throws {
    for occurrence in change.occurrences {
      switch occurrence.kind {
      case .requestResolved:
        let answer = try snapshot.surroundings(of: [change.request]).first?.answers.max { $0.at < $1.at }?.text
        try tell(.resolved, reportersOf: change.request, ["answer": answer ?? ""], in: context)
      case .requestRejected:
        try tell(.rejected, reportersOf: change.request, ["reason": occurrence.words["reason"] ?? ""], in: context)
      case .requestReferred: try tell(.referred, reportersOf: change.request, occurrence.words, in: context)
      default: break
      }
    }
  }

  private func tell(
    _ kind: NoticeKind, _ number: RequestNumber, _ correspondents: [Correspondent], _ values: [String: String],
    in context: ActContext
  ) throws {
    guard !correspondents.isEmpty else { return }
    let request = try snapshot.request(number)
    // What is told once in a request's life, and what each end of it tells anew.
    let isOnce = kind == .receipt || kind == .taken
    let about = isOnce ? "\(kind.rawValue).\(number)" : "\(kind.rawValue).\(number).\(request.version)"
    let description = try snapshot.description(of: number)
    for correspondent in correspondents {
      let link = try pageLink(for: .reporter(correspondent.contact, number), in: context) ?? ""
      let said = correspondent.hasReported ? description : ""
      let words = values.merging(["description": said, "link": link]) { given, _ in given }
      let notice = CitizenNotice.words(kind, of: number, words, policy: context.policy)
      try send(
        OutgoingNotice(
          messageID: try messageID("\(about).\(correspondent.contact)"), kind: kind, order: nil, request: number,
          recipient: correspondent.email, notice, answers: correspondent.messageID))
    }
  }

  private func closing(
    of number: RequestNumber, _ orders: [WorkOrder], isKnown: Bool, in context: ActContext
  ) throws -> String {
    CallClosing(
      request: number, orders: orders, state: try snapshot.request(number).state, isKnown: isKnown,
      firms: try snapshot.firmNames(of: orders), policy: context.policy, now: now
    ).text
  }
}

// MARK: - Who wants to be told

extension RegisterTransaction {
  /// Notes that somebody wants no notices any more, or wants them again.
  ///
  /// - Returns: whether that changed anything.
  /// - Throws: ``DomainError`` `invalid` for what is no address.
  @discardableResult
  public func setNotices(to email: String, areStopped: Bool, in context: ActContext) throws -> Bool {
    try Reporter(email: email).check()
    let email = email.lowercased()
    let count =
      areStopped
      ? try connection.execute(
        "INSERT INTO notice_stop (email, stopped_at) VALUES ($1, $2) ON CONFLICT (email) DO NOTHING", [email, now])
      : try connection.execute("DELETE FROM notice_stop WHERE email = $1", [email])
    guard count > 0 else { return false }
    try record([Occurrence(areStopped ? .noticesStopped : .noticesResumed, words: ["email": email])], in: context)
    return true
  }
}

extension RegisterSnapshot {
  /// Whether whoever has an address wants no notices.
  public func hasStoppedNotices(_ email: String) throws -> Bool {
    try connection.exists("SELECT 1 FROM notice_stop WHERE email = $1", [email.lowercased()])
  }

  /// The addresses that get no notices, in their order, with the time since when.
  ///
  /// - Parameters:
  ///   - last: where the page before ended.
  ///   - limit: how many at most.
  public func stoppedNotices(after last: String? = nil, limit: Int) throws -> [(email: String, since: Timestamp)] {
    try connection.query(
      "SELECT email, stopped_at FROM notice_stop WHERE email > $1 ORDER BY email LIMIT $2", [last ?? "", limit]
    ) { (try $0.text(0), try $0.timestamp(1)) }
  }
}

/// Somebody who reported and can be written to.
struct Correspondent {
  /// The contact in which the address was first given.
  let contact: ContactNumber
  /// The address.
  let email: String
  /// The message that the contact came by, which answers refer to.
  let messageID: String?
  /// Whether the contact opened the request; who only asked about it does not read what somebody else said.
  let hasReported: Bool
}

extension RegisterSnapshot {
  /// Those who reported a request and want to be told, each address once, the earliest contact first.
  func correspondents(of request: RequestNumber) throws -> [Correspondent] {
    var known: Set<String> = []
    return try connection.query(
      """
      SELECT reporter.contact, reporter.email, received_mail.message_id, contact_request.relation FROM contact_request
      JOIN reporter ON reporter.contact = contact_request.contact
      LEFT JOIN received_mail ON received_mail.contact = contact_request.contact
      WHERE contact_request.request = $1 AND reporter.email IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM notice_stop WHERE notice_stop.email = lower(reporter.email))
      ORDER BY reporter.contact
      """, [request.key]
    ) { row in
      Correspondent(
        contact: ContactNumber(key: try row.int64(0)), email: try row.text(1), messageID: try row.optionalText(2),
        hasReported: try row.text(3) == "report")
    }.filter { known.insert($0.email.lowercased()).inserted }
  }
}
