/// What a typed e-mail address looks like; whether mail arrives there only its server knows.
public enum MailAddressForm {
  /// The longest address that travels (RFC 5321, section 4.5.3.1.3, without the angle brackets).
  private static let longest = 254

  /// Whether a text has something on both sides of its only `@`, and is an address that a message can be written to.
  public static func fits(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= longest && isPlain(text)
  }

  /// Whether a text is printable ASCII without blanks and without what separates addresses.
  public static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !",;:<>()[]\\\"".utf8.contains($0) }
  }
}
