import Crypto
import WorkOrders

/// Hashes of messages and attachments.
enum MailDigest {
  /// SHA-256 in small hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String { Hex.text(SHA256.hash(data: bytes)) }
}
