public import WorkOrders

/// What else is known about a request besides its own fields.
public struct RequestRemarks: Hashable, Sendable {
  /// Why it was rejected, referred or cancelled, unless erased.
  public var reason: String?
  /// The body it was referred to.
  public var referredTo: String?
  /// What the next person should know, unless erased.
  public var note: String?
  /// Its number in the system it was imported from.
  public var externalNumber: String?
}

extension RegisterSnapshot {
  /// What staff remarked about a request.
  public func remarks(on number: RequestNumber) throws -> RequestRemarks {
    let external =
      try connection.first(
        "SELECT external_number FROM service_request WHERE number = $1", [number.key]
      ) { try $0.optionalText(0) } ?? nil
    return RequestRemarks(
      reason: try lastWords("reason", about: number), referredTo: try lastWords("body", about: number),
      note: try lastWords("note", about: number), externalNumber: external)
  }

  private func lastWords(_ name: String, about number: RequestNumber) throws -> String? {
    try connection.first(
      """
      SELECT journal_words.text FROM journal_event
      JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = $2
      WHERE journal_event.request_number = $1 ORDER BY journal_event.id DESC LIMIT 1
      """, [number, name]
    ) { try $0.text(0) }
  }
}
