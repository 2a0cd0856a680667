/// A value that is another in a file than the register says.
public struct StatisticsDifference: Hashable, Sendable {
  /// The figure, or the movement of the whole city.
  public let key: FigureKey
  /// Which of its values.
  public let part: FigurePart
  /// What the file says; `nil` where it has none.
  public let file: FigureValue?
  /// What the register says; `nil` where it has none.
  public let register: FigureValue?

  /// Names a difference.
  public init(key: FigureKey, part: FigurePart, file: FigureValue?, register: FigureValue?) {
    self.key = key
    self.part = part
    self.file = file
    self.register = register
  }
}
