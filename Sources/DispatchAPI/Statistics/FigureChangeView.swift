/// A figure that is another at a later journal position.
public struct FigureChangeView: Codable, Hashable, Sendable {
  /// Its code, then what it is broken down by: `orders.closed area=roads`.
  public var figure: String
  /// What it was; `null` where it was not there.
  @OrNull public var before: String?
  /// What it is; `null` where it is no longer there.
  @OrNull public var after: String?
  /// The journal position of the event that first changed it.
  public var position: Int
  /// What happened.
  public var kind: String
  /// The request or order it happened to; `null` for a contact.
  @OrNull public var number: String?
  /// When it happened.
  public var occurred: String
  /// When it was entered.
  public var entered: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(figure: String, position: Int, kind: String, occurred: String, entered: String) {
    self.figure = figure
    self.position = position
    self.kind = kind
    self.occurred = occurred
    self.entered = entered
  }
}
