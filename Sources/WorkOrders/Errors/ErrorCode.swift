/// The kinds of failure that callers tell apart; the raw values stand on the wire as `code`.
public enum ErrorCode: String, Hashable, Sendable, CaseIterable {
  /// Not readable as what it should be: broken JSON, not UTF-8, an unknown field.
  case malformed
  /// Readable, and refused: an unknown category, an ambiguous amount, a time that does not exist.
  case invalid
  /// Larger than the stated limit.
  case tooLarge = "too-large"
  /// No credentials, or unknown ones.
  case unauthenticated
  /// The role or the limit of this person does not cover the act.
  case notAllowed = "not-allowed"
  /// No thing with this number or code.
  case notFound = "not-found"
  /// The act does not fit the present state.
  case conflict
  /// The caller has seen an older version of the order.
  case staleVersion = "stale-version"
  /// The idempotency key was used before with other content.
  case keyReused = "key-reused"
  /// A ceiling (mandate, contract) would be passed.
  case ceilingReached = "ceiling-reached"
  /// Nothing was written; the same call may succeed later.
  case tryAgain = "try-again"
  /// The daemon cannot be reached.
  case unreachable
  /// A fault of ours; details are in the log under the request id.
  case `internal`
}
