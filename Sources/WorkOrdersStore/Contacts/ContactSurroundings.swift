public import WorkOrders

/// What the register knows of a contact besides the contact's own fields.
public struct ContactSurroundings: Hashable, Sendable {
  /// The requests that it opened or asked about.
  public var requests: [RequestNumber] = []
  /// The files that came with it, by name.
  public var attachments: [StoredFile] = []
  /// Who reported, unless erased.
  public var reporter: Reporter?
  /// The office of the administration that it came from, unless erased.
  public var office: String?
  /// What was said, where it opened no request, unless erased.
  public var description: String?
  /// What was noted for colleagues, unless erased.
  public var note: String?
}

extension RegisterSnapshot {
  /// What is known of each of these contacts besides its own fields, in their order.
  public func surroundings(of contacts: [Contact]) throws -> [ContactSurroundings] {
    let keys = contacts.map(\.number.key)
    let requests = try connection.grouped(Self.requestsOfContacts, of: keys) { RequestNumber(key: try $0.int64(1)) }
    let files = try connection.grouped(StoredFile.ofContacts, of: keys) { try StoredFile(keyed: $0) }
    let reporters = try connection.grouped(Self.reportersOfContacts, of: keys) { row in
      let reporter = Reporter(
        name: try row.optionalText(1), phone: try row.optionalText(2), email: try row.optionalText(3))
      return (reporter: reporter, office: try row.optionalText(4))
    }
    let words = try connection.grouped(Self.wordsOfContacts, of: keys) { (try $0.text(1), try $0.text(2)) }
    return keys.map { key in
      let words = Dictionary(words[key] ?? [], uniquingKeysWith: { first, _ in first })
      return ContactSurroundings(
        requests: requests[key] ?? [], attachments: files[key] ?? [], reporter: reporters[key]?.first?.reporter,
        office: reporters[key]?.first?.office, description: words["description"], note: words["note"])
    }
  }

  /// Who reported these requests, the first one first, by the request's key; nobody once erased.
  func reporters(about requests: [Int64]) throws -> [Int64: [Reporter]] {
    try connection.grouped(Self.reportersOfRequests, of: requests) { row in
      Reporter(name: try row.optionalText(1), phone: try row.optionalText(2), email: try row.optionalText(3))
    }.mapValues { $0.filter { !$0.isEmpty } }
  }

  /// Who has reported these requests from a telephone number: request by request, the last one first.
  public func reporters(about requests: [RequestNumber], fromPhone phone: String) throws -> [Reporter] {
    let (found, wanted) = (try reporters(about: requests.map(\.key)), Reporter.comparable(phone: phone))
    return requests.flatMap { (found[$0.key] ?? []).reversed() }.filter { reporter in
      reporter.phone.flatMap(Reporter.comparable(phone:)) == wanted
    }
  }

  private static let reportersOfRequests: KeyedSQL = """
    SELECT contact_request.request, reporter.name, reporter.phone, reporter.email
    FROM contact_request JOIN reporter ON reporter.contact = contact_request.contact
    WHERE contact_request.request IN {keys} ORDER BY contact_request.contact
    """

  private static let requestsOfContacts: KeyedSQL = """
    SELECT contact, request FROM contact_request WHERE contact IN {keys} ORDER BY contact, request
    """

  private static let reportersOfContacts: KeyedSQL = """
    SELECT contact, name, phone, email, office FROM reporter WHERE contact IN {keys}
    """

  private static let wordsOfContacts: KeyedSQL = """
    SELECT contact.number, journal_words.name, journal_words.text FROM contact
    JOIN journal_words ON journal_words.event = contact.event AND journal_words.name IN ('description', 'note')
    WHERE contact.number IN {keys}
    """
}
