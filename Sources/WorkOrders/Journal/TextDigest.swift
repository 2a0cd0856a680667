/// Stands in an event for people's free text that is kept outside: hex SHA-256 of a random 16-byte salt and the text.
///
/// Erasing salt and text leaves the digest, so that the journal still verifies and tells nothing.
public struct TextDigest: Hashable, Sendable {
  /// 64 small hexadecimal digits.
  public let hex: String

  /// Takes a digest; `nil` unless it is 64 small hexadecimal digits.
  public init?(hex: String) {
    let isHex = hex.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard hex.utf8.count == 64, isHex else { return nil }
    self.hex = hex
  }
}
