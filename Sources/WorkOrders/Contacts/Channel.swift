/// The way a contact came in.
public enum Channel: String, Hashable, Sendable, CaseIterable, Codable {
  /// The single number.
  case phone
  /// The mailbox.
  case email
  /// Certified mail.
  case pec
  /// A form on the web.
  case web
  /// The counter.
  case counter
  /// Another program.
  case api
  /// An office of the administration.
  case `internal`
}

/// What came of a contact.
public enum ContactOutcome: String, Hashable, Sendable, CaseIterable, Codable {
  /// A service request was opened.
  case request
  /// It was about a request that exists already.
  case chaser
  /// A question was answered.
  case information
  /// The matter is another body's; the caller was told whose.
  case referred
  /// The caller hung up before saying what was wrong.
  case abandoned
}
