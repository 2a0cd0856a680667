/// The one error of the domain: what failed and what to do, in sentences for the person who asked.
///
/// Adapters translate foreign errors into it once, at their edge. It is matched by ``code``, never by text.
public struct DomainError: Error, Hashable, Sendable {
  /// What kind of failure it is; decides HTTP status and exit status.
  public let code: ErrorCode
  /// A full sentence: what failed and which thing ("Order WO-2026-000012 is already closed.").
  public let message: String
  /// What to do about it ("Reopen it first.").
  public let hint: String?
  /// The input field at fault, by its name on the wire.
  public let field: String?

  /// Makes an error from its parts.
  public init(_ code: ErrorCode, _ message: String, hint: String? = nil, field: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.field = field
  }
}

extension DomainError: CustomStringConvertible {
  /// Message and hint on one line.
  public var description: String {
    guard let hint else { return message }
    return message + " " + hint
  }
}
