/// The value of one figure, with its unit.
public enum FigureValue: Hashable, Sendable {
  /// A number of things.
  case count(Int)
  /// An amount net of VAT.
  case amount(Euro)
  /// A length of time in whole seconds.
  case seconds(Int)
  /// A part of a whole; the denominator is above zero, since a share of nothing is not a figure.
  case ratio(numerator: Int, denominator: Int)

  /// The unit of the value.
  public var unit: FigureUnit {
    switch self {
    case .count: .count
    case .amount: .amount
    case .seconds: .seconds
    case .ratio: .ratio
    }
  }
}
