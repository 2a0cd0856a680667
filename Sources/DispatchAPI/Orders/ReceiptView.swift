/// What a provider of certified mail attested.
public struct ReceiptView: Codable, Hashable, Sendable {
  /// `accepted`, `refused`, `taken-in-charge`, `delivered`, `late`, `expired`, `failed` or `virus`.
  public var kind: String
  /// When that happened, as the provider states.
  public var at: String
  /// SHA-256 of the receipt, which is kept as a file.
  public var sha256: String

  /// Makes one.
  public init(kind: String, at: String, sha256: String) {
    self.kind = kind
    self.at = at
    self.sha256 = sha256
  }
}
