/// What is told of the times taken to an act; the raw values end the codes of the figures.
enum TimeFigure: String, CaseIterable, Sendable {
  case count
  case mean
  case median
  case p90

  /// The code, `times.arrival.median`.
  func code(of step: TargetName) -> String { "times.\(step.rawValue).\(rawValue)" }

  /// What its values are measured in.
  var unit: FigureUnit { self == .count ? .count : .seconds }

  /// The value for times in rising order; `nil` for what nothing has.
  func value(ofSorted times: [UInt32]) -> FigureValue? {
    switch self {
    case .count: .count(times.count)
    case .mean: OrderTimes.mean(of: times).map { .seconds($0) }
    case .median: OrderTimes.percentile(50, ofSorted: times).map { .seconds($0) }
    case .p90: OrderTimes.percentile(90, ofSorted: times).map { .seconds($0) }
    }
  }
}
