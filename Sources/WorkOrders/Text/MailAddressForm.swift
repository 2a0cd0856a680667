/// What a typed e-mail address looks like; whether mail arrives there only its server knows.
public enum MailAddressForm {
  /// Whether a text has something on both sides of its only `@`, and no blanks.
  public static func fits(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }
}
