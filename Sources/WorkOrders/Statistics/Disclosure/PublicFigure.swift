/// A figure as the public forms hold it.
public struct PublicFigure: Hashable, Sendable {
  /// Which figure.
  public let key: FigureKey
  /// How much.
  public let value: PublicValue
  /// How much it was in the period before; `nil` when nothing happened to it there, when no comparison was made, and for
  /// whatever describes citizens' requests.
  public let previous: FigureValue?
  /// How much it was in the same period a year before; `nil` as for ``previous``.
  public let yearBefore: FigureValue?

  /// Makes a figure.
  public init(key: FigureKey, value: PublicValue, previous: FigureValue? = nil, yearBefore: FigureValue? = nil) {
    self.key = key
    self.value = value
    self.previous = previous
    self.yearBefore = yearBefore
  }

  /// The code it has in a dimension; `nil` where it is not broken down by it.
  public func code(of dimension: Dimension) -> String? { key.dimensions[dimension] }
}
