/// How long the personal data of finished matters stays.
public struct RetentionRule: Hashable, Sendable {
  /// What it holds for.
  public let subject: Subject
  /// Months after the end of the matter.
  public let months: Int

  /// Makes a rule.
  public init(subject: Subject, months: Int) {
    self.subject = subject
    self.months = months
  }

  /// The kinds of personal data.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Names, telephone numbers and addresses of reporters.
    case reporters
    /// Free text of contacts and requests.
    case descriptions
    /// Files that came with messages.
    case attachments
  }
}
