/// A file that came with a message.
public struct MailAttachment: Hashable, Sendable {
  /// The name the sender gave it, without folders or control characters.
  public let filename: String?
  /// What it is, small letters: `image/jpeg`; by its bytes where they tell, else as the sender calls it.
  public let mediaType: String
  /// The decoded bytes.
  public let bytes: [UInt8]
  /// SHA-256 of the bytes, small hexadecimal digits.
  public let sha256: String

  /// Makes an attachment and computes its hash.
  public init(filename: String?, mediaType: String, bytes: [UInt8]) {
    self.filename = filename
    self.mediaType = SniffedType.checked(mediaType, bytes)
    self.bytes = bytes
    self.sha256 = MailDigest.sha256(bytes)
  }
}
