import Crypto
import Foundation
import WorkOrders

/// The secret word of a user, of which only the digest is kept.
enum AccessToken {
  /// A new token: 32 unpredictable bytes as base64url.
  static func make(_ randomBytes: (Int) -> [UInt8]) -> String {
    Data(randomBytes(32)).base64EncodedString()
      .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }

  /// What is kept of a token.
  static func digest(of token: some StringProtocol) -> String { HexDigest.sha256(Array(token.utf8)) }
}

/// SHA-256 as small hexadecimal digits.
enum HexDigest {
  /// The digest of these bytes, one after the other.
  static func sha256(_ parts: [UInt8]...) -> String {
    var hash = SHA256()
    for part in parts { hash.update(data: part) }
    return Hex.text(hash.finalize())
  }
}
