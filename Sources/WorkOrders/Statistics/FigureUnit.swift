/// What a figure is measured in; the raw values stand in the statistics document.
public enum FigureUnit: String, Hashable, Sendable, CaseIterable {
  /// Things counted.
  case count
  /// Euros, net of VAT, two decimals.
  case amount
  /// Whole seconds.
  case seconds
  /// A part of a whole, four decimals, with numerator and denominator beside it.
  case ratio
}

extension FigureUnit {
  /// Whether values in it can be added up, and are zero where nothing happened.
  var isSum: Bool { self == .count || self == .amount }
}
