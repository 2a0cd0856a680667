/// The words of one message, by the city's own texts where it has some.
public struct NoticeWords: Hashable, Sendable {
  /// The subject line.
  public let subject: String
  /// The text of the message.
  public let body: String

  /// Words a message in the city's language.
  ///
  /// - Parameter values: what fills the blanks of this kind, see ``NoticeKind/blanks(in:)``; the city's name need not be
  ///   among them.
  public init(_ kind: NoticeKind, _ values: [String: String], policy: Policy) {
    subject = Self.text(kind, .subject, values, policy).split(whereSeparator: \.isNewline).joined(separator: " ")
    body = Self.text(kind, .body, values, policy) + "\n"
  }

  /// Gives words back that were kept.
  public init(subject: String, body: String) {
    self.subject = subject
    self.body = body
  }

  /// Words one part of a message.
  static func text(
    _ kind: NoticeKind, _ part: NoticeKind.Part, _ values: [String: String], _ policy: Policy
  ) -> String {
    let words = policy.texts[kind.textName(part)] ?? kind.words(part)
    let values = values.merging(["city": policy.name]) { given, _ in given }
    return NoticeTemplate(words(policy.language)).filled(with: values)
  }
}
