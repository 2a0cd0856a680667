public import WorkOrders

/// One version of the city file in the register.
public struct PolicyRecord: Hashable, Sendable {
  /// The version's number.
  public let version: Int
  /// SHA-256 of its texts, in hex.
  public let sha256: String
  /// Why it was applied.
  public let reason: String
  /// Who applied it.
  public let author: String
  /// When it was entered.
  public let appliedAt: Timestamp
  /// When it comes into force, or came.
  public let effectiveAt: Timestamp
  /// Where it stands.
  public let standing: PolicyStanding
  /// Who took it back before its time, when and why; `nil` when nobody did.
  public let withdrawal: Withdrawal?

  /// The taking back of a version.
  public struct Withdrawal: Hashable, Sendable {
    /// When.
    public let at: Timestamp
    /// Who.
    public let by: String
    /// Why.
    public let reason: String
  }
}
