/// One rule of retention and what it finds due.
public struct RetentionLineView: Codable, Hashable, Sendable {
  /// `reporters`, `descriptions` or `attachments`.
  public var subject: String
  /// How many months after the end of the matter.
  public var months: Int
  /// What ended before is due.
  public var before: String
  /// How many things are due.
  public var due: Int

  /// Makes one.
  public init(subject: String, months: Int, before: String, due: Int) {
    self.subject = subject
    self.months = months
    self.before = before
    self.due = due
  }
}
