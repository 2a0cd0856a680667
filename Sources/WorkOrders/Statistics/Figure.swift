/// One figure: which, broken down by what, and how much.
public struct Figure: Hashable, Sendable {
  /// The value of a dimension for things that have none: an order outside every zone, a request without a contractor.
  public static let none = "-"

  /// The code of its definition, `orders.opened`.
  public let code: String
  /// The codes it is broken down by; empty for the whole city.
  public let dimensions: [Dimension: String]
  /// How much.
  public let value: FigureValue
  /// How much it was in the period before; `nil` when nothing happened to it there, or no comparison was made.
  public var previous: FigureValue?
  /// How much it was in the same period a year before; `nil` as for ``previous``.
  public var yearBefore: FigureValue?

  /// Makes a figure.
  public init(code: String, dimensions: [Dimension: String] = [:], value: FigureValue) {
    self.code = code
    self.dimensions = dimensions
    self.value = value
  }

  /// What tells it from all others of its document.
  public var key: FigureKey { FigureKey(code: code, dimensions: dimensions) }
}

extension Figure {
  /// The place of a figure in documents: by code, then by each dimension in turn, byte order, the whole first.
  public static func precedes(_ lhs: Figure, _ rhs: Figure) -> Bool {
    if lhs.code != rhs.code { return bytes(lhs.code, precede: rhs.code) }
    for dimension in Dimension.allCases where lhs.dimensions[dimension] != rhs.dimensions[dimension] {
      guard let left = lhs.dimensions[dimension] else { return true }
      guard let right = rhs.dimensions[dimension] else { return false }
      return bytes(left, precede: right)
    }
    return false
  }

  private static func bytes(_ lhs: String, precede rhs: String) -> Bool { lhs.utf8.lexicographicallyPrecedes(rhs.utf8) }
}
