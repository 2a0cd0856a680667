import WorkOrders

/// Takes personal data out of the register; the journal keeps its digests, and stays whole.
struct Eraser {
  let transaction: RegisterTransaction
  /// What was erased so far.
  private(set) var erased = ErasedData()
  /// The files that lost a place that named them.
  private(set) var files: Set<String> = []
  private var requests: Set<RequestNumber> = []

  init(_ transaction: RegisterTransaction) { self.transaction = transaction }

  private var connection: any SQLConnection { transaction.connection }

  /// What somebody said about themselves in a contact.
  mutating func eraseReporter(of contact: ContactNumber) throws {
    try connection.execute(
      """
      DELETE FROM notice_stop WHERE email IN (SELECT lower(email) FROM reporter WHERE contact = $1)
        AND (SELECT count(*) FROM reporter WHERE email IS NOT NULL AND lower(email) = notice_stop.email) = 1
      """, [contact.key])
    erased.reporters += try connection.execute("DELETE FROM reporter WHERE contact = $1", [contact.key])
    try eraseMessageID(of: contact)
    let reported = try transaction.snapshot.requests(of: contact)
    for request in reported { try eraseSuggestion(for: request) }
    requests.formUnion(reported)
  }

  // Programs put names and machines into it; by its digest the message is still known when it comes again.
  private func eraseMessageID(of contact: ContactNumber) throws {
    let ids = try connection.query("SELECT message_id FROM received_mail WHERE contact = $1", [contact.key]) {
      try $0.text(0)
    }
    for id in ids where !KnownMail.isErased(id) {
      try connection.execute(
        "UPDATE received_mail SET message_id = $2 WHERE message_id = $1", [id, KnownMail.erased(id)])
    }
  }

  /// Every text of an event.
  mutating func eraseTexts(of event: Int64, about request: RequestNumber? = nil) throws {
    erased.texts += try connection.execute("DELETE FROM journal_words WHERE event = $1", [event])
    guard let request else { return }
    try eraseSuggestion(for: request)
    requests.insert(request)
  }

  // It was read out of the words, and out of what else the same sender reported.
  private func eraseSuggestion(for request: RequestNumber) throws {
    try connection.execute("DELETE FROM request_suggestion WHERE request = $1", [request.key])
  }

  /// The files that came with a contact.
  mutating func eraseFiles(of contact: ContactNumber) throws {
    let names = try connection.query("SELECT sha256 FROM attachment WHERE contact = $1", [contact.key]) {
      try $0.text(0)
    }
    erased.files += try connection.execute("DELETE FROM attachment WHERE contact = $1", [contact.key])
    files.formUnion(names)
  }

  /// A message that nobody could read.
  mutating func eraseQuarantined(_ sha256: String) throws {
    erased.files += try connection.execute("DELETE FROM quarantined_mail WHERE sha256 = $1", [sha256])
    files.insert(sha256)
  }

  /// What a message said that was sent, or was given up, with its bytes and what it answered; where it went, if that
  /// was a reporter's.
  mutating func eraseMessage(_ id: String) throws {
    let sha256 = try connection.first("SELECT sha256 FROM outbox WHERE message_id = $1", [id]) {
      try $0.optionalText(0)
    }
    // What the mail system said of it may name the recipient.
    let count = try connection.execute(
      """
      UPDATE outbox SET subject = '', body = '', sha256 = NULL, size = NULL, answers = NULL,
        recipient = CASE WHEN request IS NULL THEN recipient ELSE '' END,
        failure = CASE WHEN failure IS NULL THEN NULL ELSE '' END
      WHERE message_id = $1 AND body <> '' AND NOT EXISTS (SELECT 1 FROM agenda WHERE key = $2)
      """, [id, AgendaTask.messageGoes(id).key])
    erased.messages += count
    if count > 0, let sha256 = sha256 ?? nil { files.insert(sha256) }
  }

  /// A message in which a contractor wrote about orders; pictures and papers that came with it stay with the orders.
  mutating func eraseContractorMail(_ sha256: String) throws {
    erased.files += try connection.execute(
      "DELETE FROM order_file WHERE sha256 = $1 AND media_type = 'message/rfc822'", [sha256])
    files.insert(sha256)
  }

  /// What was answered to an act; a replay is told that it was erased, and does nothing.
  mutating func eraseAnswer(_ key: String) throws {
    erased.answers += try connection.execute(
      "UPDATE answered_key SET status = 404, answer = $2 WHERE key = $1 AND status <> 404", [key, Self.erasedAnswer])
  }

  private static let erasedAnswer = Array(
    """
    {"code":"\(ErrorCode.notFound.rawValue)","detail":"The answer to this act was erased with the personal data in it.",\
    "field":null,"hint":null,"problems":null,"requestID":null,"status":404,"title":"Erased","type":"about:blank"}
    """.utf8)

  /// Takes what was erased out of the index of words; answers the files that nothing names any more.
  mutating func finish() throws -> [String] {
    for request in requests.sorted() { try transaction.indexAgain(request) }
    let snapshot = transaction.snapshot
    return try files.sorted().filter { try !snapshot.names(file: $0) }
  }
}
