/// Where a document counts the things whose amounts and times it tells.
enum FigureCounts {
  /// The code of the count behind an amount or a time; `nil` where there is none.
  static func code(for code: String, _ unit: FigureUnit) -> String? {
    switch unit {
    case .amount: amounts[code]
    case .seconds: code.lastIndex(of: ".").map { String(code[...$0]) + "count" }
    case .count, .ratio: nil
    }
  }

  /// The codes of the amounts and times of what a count counts.
  static func dependents(of count: String) -> [String] {
    let times = count.hasSuffix(".count") ? [TimeFigure.mean, .median, .p90] : []
    return times.map { count.dropLast(TimeFigure.count.rawValue.count) + $0.rawValue }
      + amounts.filter { $0.value == count }.map(\.key).sorted()
  }

  private static let amounts = [
    TalliedFigure.ordersAmount.rawValue: MovementFigure.closed.code(of: "orders"),
    TalliedFigure.approvalsAmount.rawValue: TalliedFigure.approvalsGiven.rawValue,
    TalliedFigure.mandatesAmount.rawValue: TalliedFigure.mandatesUsed.rawValue,
  ]
}
