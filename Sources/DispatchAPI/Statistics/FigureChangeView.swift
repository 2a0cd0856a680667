/// A value of a figure that is another at a later journal position.
public struct FigureChangeView: Codable, Hashable, Sendable {
  /// Its code, then what it is broken down by: `orders.closed area=roads`.
  public var figure: String
  /// Which of its values: `value`, `previous` or `year-before`.
  public var part: String
  /// What it was; `null` where it was not there.
  @OrNull public var before: String?
  /// What it is; `null` where it is no longer there.
  @OrNull public var after: String?
  /// Of a share, the part and the whole of what it was: `7360/8308`; `null` for any other value.
  @OrNull public var beforeShare: String?
  /// Of a share, the part and the whole of what it is; `null` as for `beforeShare`.
  @OrNull public var afterShare: String?
  /// The journal position of the first event that came into it, after which others may have changed it further; `null`,
  /// as all that follows, where no single event did: late entries, when the act of the period before was issued anew.
  @OrNull public var position: Int?
  /// What happened.
  @OrNull public var kind: String?
  /// The request or order it happened to; `null` for a contact.
  @OrNull public var number: String?
  /// When it happened.
  @OrNull public var occurred: String?
  /// When it was entered.
  @OrNull public var entered: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(figure: String, part: String) {
    self.figure = figure
    self.part = part
  }
}
