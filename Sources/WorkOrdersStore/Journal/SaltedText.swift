import Crypto
import WorkOrders

/// A person's words, kept outside the journal with the salt of their digest; erasing both leaves the digest.
struct SaltedText {
  /// 16 random bytes.
  let salt: [UInt8]
  /// The words.
  let text: String

  /// Salts a text; the salt is drawn at random unless it is read back.
  init(_ text: String, salt: [UInt8] = SaltedText.randomSalt()) {
    self.salt = salt
    self.text = text
  }

  /// Hex SHA-256 of the salt and the text's UTF-8.
  var digest: TextDigest {
    var sha = SHA256()
    sha.update(data: salt)
    sha.update(data: Array(text.utf8))
    guard let digest = TextDigest(hex: Hex.text(Array(sha.finalize()))) else {
      preconditionFailure("SHA-256 has 32 bytes")  // which are 64 digits
    }
    return digest
  }

  /// 16 bytes of the system's secure generator.
  static func randomSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
