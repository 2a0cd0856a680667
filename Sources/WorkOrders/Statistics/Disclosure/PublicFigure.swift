/// A figure as the public forms hold it.
public struct PublicFigure: Hashable, Sendable {
  /// Which figure.
  public let key: FigureKey
  /// How much.
  public let value: PublicValue
  /// How much it was in the period before; `nil` when nothing happened to it there, or no comparison was made.
  public let previous: PublicValue?
  /// How much it was in the same period a year before; `nil` as for ``previous``.
  public let yearBefore: PublicValue?

  /// Makes a figure.
  public init(key: FigureKey, value: PublicValue, previous: PublicValue? = nil, yearBefore: PublicValue? = nil) {
    self.key = key
    self.value = value
    self.previous = previous
    self.yearBefore = yearBefore
  }

  /// The code it has in a dimension; `nil` where it is not broken down by it.
  public func code(of dimension: Dimension) -> String? { key.dimensions[dimension] }
}
