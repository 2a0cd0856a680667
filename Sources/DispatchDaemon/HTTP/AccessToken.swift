import Crypto
import Foundation

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
  private static let digits = Array("0123456789abcdef".utf8)

  /// The digest of these bytes, one after the other.
  static func sha256(_ parts: [UInt8]...) -> String {
    var hash = SHA256()
    for part in parts { hash.update(data: part) }
    var text: [UInt8] = []
    for byte in hash.finalize() { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
