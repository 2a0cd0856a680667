extension FigureValue {
  /// The value of what nothing happened to; `nil` for a length of time, which is not there then.
  static func nothing(_ unit: FigureUnit) -> FigureValue? {
    switch unit {
    case .count: .count(0)
    case .amount: .amount(.zero)
    case .ratio: .ratio(numerator: 0, denominator: 0)
    case .seconds: nil
    }
  }

  /// Whether it is a count or an amount of nothing.
  var isNothing: Bool { unit.isSum && self == .nothing(unit) }
}
