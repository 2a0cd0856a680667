import Crypto
public import WorkOrders

extension RegisterTransaction {
  /// The token of somebody's link, which is made with the first message that holds it and stands in the others too while
  /// half of its days remain; then they have a new one, and the earlier one holds until its own end.
  ///
  /// It says which link it is, and bears a seal that only this register can make.
  func linkToken(for holder: AccessLink.Holder, in context: ActContext) throws -> String {
    let half = Duration.seconds(context.policy.mail.linkDays * 43_200)
    let link = try snapshot.link(of: holder, until: now + half) ?? makeLink(for: holder, in: context)
    return "\(link.id)-\(try seal(of: link.id))"
  }

  /// The whole link, where the city has pages.
  func pageLink(for holder: AccessLink.Holder, in context: ActContext) throws -> String? {
    guard let site = context.policy.site else { return nil }
    return "\(site)/\(holder.kind.rawValue)/\(try linkToken(for: holder, in: context))"
  }

  private func makeLink(for holder: AccessLink.Holder, in context: ActContext) throws -> AccessLink {
    let end = now + .seconds(context.policy.mail.linkDays * 86_400)
    let columns = holder.columns
    let id = try connection.first(
      """
      INSERT INTO access_link (work_order, contractor, request, contact, made_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
      """, [columns.order, columns.contractor, columns.request, columns.contact, now, end]
    ) { try $0.int64(0) }
    guard let id else { throw DomainError(.internal, "A link was not kept.") }
    return AccessLink(id: id, holder: holder, expiresAt: end, revokedAt: nil)
  }

  private func seal(of id: Int64) throws -> String { LinkSeal.text(of: id, key: try snapshot.ownFact(.linkKey)) }

  /// Notes that somebody looked at the page of a link, once an hour: a page that is loaded again and again fills no
  /// journal, and writes nothing at all.
  public func note(lookAt link: AccessLink, in context: ActContext) throws {
    let count = try connection.execute(
      "UPDATE access_link SET viewed_at = $2 WHERE id = $1 AND (viewed_at IS NULL OR viewed_at <= $3)",
      [link.id, now, now - AccessLink.lookPeriod])
    if count > 0 { try note(useOf: link, for: "view", in: context) }
  }

  /// Notes that a link was used.
  ///
  /// - Parameter act: what it was used for: `view`, or the act.
  public func note(useOf link: AccessLink, for act: String, in context: ActContext) throws {
    let (subjects, labels) = try about(link)
    let facts: Facts = ["link": .integer(link.id), "act": .text(act)]
    try record([Occurrence(.linkUsed, subjects: subjects, labels: labels, facts: facts)], in: context)
  }

  /// Notes that an act by a link was refused, once an hour: the act itself left no trace.
  ///
  /// - Parameter act: what was asked, if there is such an act.
  public func note(refusalBy link: AccessLink, of act: String?, in context: ActContext) throws {
    guard try snapshot.isRefusalDue(by: link) else { return }
    let (subjects, labels) = try about(link)
    let facts: Facts = [
      "link": .integer(link.id), "act": .text(Self.refused), "asked": act.map { .text($0) } ?? .null,
    ]
    try record([Occurrence(.linkUsed, subjects: subjects, labels: labels, facts: facts)], in: context)
  }

  /// What an act that was refused stands as in the journal.
  fileprivate static let refused = "refused"

  /// Revokes the links about an order or a request: whoever has one can do nothing by it any more.
  ///
  /// - Returns: how many there were.
  public func revokeLinks(order: OrderNumber? = nil, request: RequestNumber? = nil, in context: ActContext) throws
    -> Int
  {
    try context.requireDesk(to: .init(it: "revocare", en: "revoke"), .init(it: "un collegamento", en: "a link"))
    let count = try connection.execute(
      """
      UPDATE access_link SET revoked_at = $3
      WHERE (work_order = $1 OR request = $2) AND revoked_at IS NULL
      """, [order?.key, request?.key, now])
    guard count > 0 else { return 0 }
    let labels = try order.map { try snapshot.order($0).labels } ?? EventLabels()
    try record(
      [
        Occurrence(
          .linksRevoked, subjects: EventSubjects(request: request, order: order), labels: labels,
          facts: ["links": .integer(Int64(count))])
      ], in: context)
    return count
  }

  private func about(_ link: AccessLink) throws -> (EventSubjects, EventLabels) {
    switch link.holder {
    case .contractor(let contractor, let order):
      var labels = try snapshot.order(order).labels
      // Whose link it is, not who has the order now.
      labels.contractor = contractor
      return (EventSubjects(order: order), labels)
    case .reporter(_, let request):
      return (EventSubjects(request: request), try snapshot.request(request).labels)
    }
  }
}

extension RegisterSnapshot {
  /// The link that a token names.
  ///
  /// - Throws: ``DomainError`` `notFound` for one that this register has not made, `notAllowed` for one that is over.
  public func link(token: String) throws -> AccessLink {
    let parts = token.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[0]),
      LinkSeal.fits(String(parts[1]), id: id, key: try ownFact(.linkKey)), let link = try link(id)
    else { throw AccessLink.unknown }
    try link.requireUsable(at: now)
    return link
  }

  /// Whether a refused act by a link is to be noted now: none was within the hour.
  public func isRefusalDue(by link: AccessLink) throws -> Bool {
    let since = now - AccessLink.lookPeriod
    let uses =
      switch link.holder {
      case .contractor(_, let order):
        try connection.query(
          "SELECT facts FROM journal_event WHERE order_number = $1 AND kind = 'link.used' AND entered_at > $2",
          [order.description, since]
        ) { FactsReader.read(try $0.text(0)) }
      case .reporter(_, let request):
        try connection.query(
          "SELECT facts FROM journal_event WHERE request_number = $1 AND kind = 'link.used' AND entered_at > $2",
          [request.description, since]
        ) { FactsReader.read(try $0.text(0)) }
      }
    return !uses.contains {
      $0?["link"] == FactValue.integer(link.id) && $0?["act"] == FactValue.text(RegisterTransaction.refused)
    }
  }

  private func link(_ id: Int64) throws -> AccessLink? {
    try connection.first(SQL(composed: AccessLink.select + "id = $1"), [id], AccessLink.init)
  }

  /// The newest link of somebody, if it may be used until a moment.
  fileprivate func link(of holder: AccessLink.Holder, until moment: Timestamp) throws -> AccessLink? {
    let columns = holder.columns
    // Each of the two has an index of its own.
    let (condition, values): (String, [(any SQLConvertible)?]) =
      columns.order == nil
      ? ("request = $1 AND contact = $2", [columns.request, columns.contact])
      : ("work_order = $1 AND contractor = $2", [columns.order, columns.contractor])
    // One of two fixed texts.
    let found = try connection.first(
      SQL(composed: "\(AccessLink.select)\(condition) AND revoked_at IS NULL ORDER BY id DESC LIMIT 1"), values,
      AccessLink.init)
    return found.flatMap { moment <= $0.expiresAt ? $0 : nil }
  }
}

extension AccessLink {
  /// The columns of a link, to be followed by a condition.
  fileprivate static let select = """
    SELECT id, work_order, contractor, request, contact, expires_at, revoked_at, viewed_at FROM access_link WHERE\u{20}
    """

  fileprivate init(_ row: SQLRow) throws {
    let holder: Holder
    if let order = try row.optionalInt64(1), let contractor: ContractorCode = try row.optionalCode(2) {
      holder = .contractor(contractor, OrderNumber(key: order))
    } else {
      holder = .reporter(ContactNumber(key: try row.int64(4)), RequestNumber(key: try row.int64(3)))
    }
    self.init(
      id: try row.int64(0), holder: holder, expiresAt: try row.timestamp(5),
      revokedAt: try row.optionalTimestamp(6), viewedAt: try row.optionalTimestamp(7))
  }
}

extension AccessLink.Holder {
  /// The columns that name it.
  fileprivate var columns: (order: Int64?, contractor: ContractorCode?, request: Int64?, contact: Int64?) {
    switch self {
    case .contractor(let contractor, let order): (order.key, contractor, nil, nil)
    case .reporter(let contact, let request): (nil, nil, request.key, contact.key)
    }
  }
}

/// The seal of a link's token: a digest that needs the register's own key.
private enum LinkSeal {
  static func text(of id: Int64, key: String) -> String { Hex.text(code(of: id, key: key).prefix(16)) }

  /// Whether a seal is this link's, found in a time that does not tell how much of it is.
  static func fits(_ seal: String, id: Int64, key: String) -> Bool {
    let expected = Array(text(of: id, key: key).utf8)
    let given = Array(seal.utf8)
    guard given.count == expected.count else { return false }
    return zip(given, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func code(of id: Int64, key: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array("link \(id)".utf8), using: SymmetricKey(data: Array(key.utf8))))
  }
}
