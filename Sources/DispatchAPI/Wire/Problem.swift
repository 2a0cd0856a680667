public import WorkOrders

/// An error as it travels: a problem document, RFC 9457.
public struct Problem: Codable, Hashable, Sendable {
  /// `about:blank`: the code says what kind it is.
  public var type: String
  /// The HTTP status in words.
  public var title: String
  /// The HTTP status.
  public var status: Int
  /// What failed, in a sentence.
  public var detail: String
  /// The kind of failure, to be matched on.
  public var code: String
  /// What to do about it.
  @OrNull public var hint: String?
  /// The input field at fault.
  @OrNull public var field: String?
  /// The id under which the log has the details.
  @OrNull public var requestID: String?
  /// What is wrong with a file, fault by fault, when it is one that was refused.
  @OrNull public var problems: [ProblemView]?

  /// The problem that an error is on the wire, told in one language.
  public init(_ error: DomainError, in language: Language = .english, requestID: String? = nil) {
    type = "about:blank"
    title = error.code.title
    status = error.code.httpStatus
    detail = error.sentence(language)
    code = error.code.rawValue
    hint = error.advice?(language)
    field = error.field
    self.requestID = requestID
  }

  /// The error it stands for; an unknown code counts by its status.
  public var error: DomainError {
    let known = ErrorCode(rawValue: code) ?? ErrorCode(httpStatus: status)
    let trail = known == .internal ? requestID.map(Self.trail) : nil
    return DomainError(
      known, LocalizedText(it: detail, en: detail), hint: hint.map { LocalizedText(it: $0, en: $0) } ?? trail,
      field: field)
  }

  private static func trail(_ requestID: String) -> LocalizedText {
    LocalizedText(
      it: "I particolari sono nel registro del servizio, sotto \(requestID).",
      en: "The daemon's log has it under \(requestID).")
  }
}
