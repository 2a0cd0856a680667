/// What a figure's code stands for among the things that ledgers count.
enum FigureSource: Hashable, Sendable {
  case movement(LedgerSubject, MovementFigure)
  case tally(TalliedFigure)
  case time(TargetName, TimeFigure)
  case series(SeriesFigure)
  case late(LateFigure)

  /// The source of a code; `nil` for a code that is none of ours.
  init?(code: String) {
    guard let source = Self.byCode[code] else { return nil }
    self = source
  }

  /// The figures that are counted from the same things.
  var family: FigureFamily {
    switch self {
    case .movement(let subject, _): .movement(subject)
    case .tally(let figure): .tally(figure)
    case .time(let step, _): .time(step)
    case .series(let series): .series(series)
    case .late(let figure): .late(figure)
    }
  }

  /// What its values are measured in.
  var unit: FigureUnit {
    switch self {
    case .tally(let figure): figure.unit
    case .time(_, let figure): figure.unit
    case .late(let figure): figure.unit
    case .movement, .series: .count
    }
  }

  /// Whether it tells what is open at a moment.
  var isStock: Bool {
    if case .movement(_, let part) = self { return part == .carriedIn || part == .carriedOut }
    return false
  }

  private static let byCode: [String: FigureSource] = {
    var sources: [String: FigureSource] = [:]
    for subject in LedgerSubject.allCases {
      for part in MovementFigure.allCases { sources[part.code(of: subject.rawValue)] = .movement(subject, part) }
    }
    for figure in TalliedFigure.allCases { sources[figure.rawValue] = .tally(figure) }
    for step in OrderTimes.steps {
      for figure in TimeFigure.allCases { sources[figure.code(of: step)] = .time(step, figure) }
    }
    for series in SeriesFigure.allCases { sources[series.rawValue] = .series(series) }
    for figure in LateFigure.allCases { sources[figure.rawValue] = .late(figure) }
    return sources
  }()
}
