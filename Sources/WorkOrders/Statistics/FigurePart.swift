/// Which of a figure's values: its own, or one of those that it is compared with.
///
/// The raw values are the words of documents.
public enum FigurePart: String, Hashable, Sendable, CaseIterable {
  /// That of the period.
  case value
  /// That of the period before.
  case previous
  /// That of the same period a year before.
  case yearBefore = "year-before"
}

extension Figure {
  /// One of its values; `nil` where nothing is compared.
  func value(_ part: FigurePart) -> FigureValue? {
    switch part {
    case .value: value
    case .previous: previous
    case .yearBefore: yearBefore
    }
  }
}
