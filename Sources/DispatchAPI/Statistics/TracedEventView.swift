/// An event behind a figure, and its part in it.
public struct TracedEventView: Codable, Hashable, Sendable {
  /// Its place in the journal.
  public var position: Int
  /// What happened.
  public var kind: String
  /// The request or order that it happened to; `null` for a contact.
  @OrNull public var subject: String?
  /// When it happened.
  public var at: String
  /// What it adds to the figure, or takes back: a count, an amount, seconds, or for a ratio `part/whole`.
  public var counted: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(position: Int, kind: String, at: String, counted: String) {
    self.position = position
    self.kind = kind
    self.at = at
    self.counted = counted
  }
}
