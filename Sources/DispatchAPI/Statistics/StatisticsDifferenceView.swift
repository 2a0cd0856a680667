/// A value that is another in a file than the register says.
public struct StatisticsDifferenceView: Codable, Hashable, Sendable {
  /// The figure's code, then what it is broken down by: `orders.closed area=roads`.
  public var figure: String
  /// Which of its values: `value`, `previous` or `year-before`.
  public var part: String
  /// What the file says; `null` where it has none.
  @OrNull public var file: String?
  /// What the register says; `null` where it has none.
  @OrNull public var register: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(figure: String, part: String) {
    self.figure = figure
    self.part = part
  }
}
