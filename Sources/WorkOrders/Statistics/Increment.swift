/// One thing that a ledger counted, or took back, because of an event.
enum Increment: Sendable {
  /// A request or order, by its key, changed within the period or before it.
  case step(LedgerSubject, key: Int64, MovementStep)
  /// A single act.
  case tally(TallyKey, Tally)
  /// A time taken to an act.
  case time(TargetName, LabelTable.ID, seconds: UInt32)
  /// An act in a week, by its place among the weeks of the period.
  case week(SeriesFigure, Int)
  /// A change or an amount before the period that was entered late.
  case late(LateFigure, Tally)

  /// The figures that it can matter to.
  var family: FigureFamily {
    switch self {
    case .step(let subject, key: _, _): .movement(subject)
    case .tally(let key, _): .tally(key.figure)
    case .time(let step, _, seconds: _): .time(step)
    case .week(let series, _): .series(series)
    case .late(let figure, _): .late(figure)
    }
  }
}

/// Figures that are counted from the same things.
enum FigureFamily: Hashable, Sendable {
  case movement(LedgerSubject)
  case tally(TalliedFigure)
  case time(TargetName)
  case series(SeriesFigure)
  case late(LateFigure)
}

extension Increment {
  /// How it comes into figures, whatever thing it is of and however much it is: what has the same way touches the same
  /// figures.
  enum Way: Hashable, Sendable {
    case step(LedgerSubject, MovementChange, PeriodPart, from: LabelTable.ID?, LabelTable.ID)
    case tally(TallyKey, Signs)
    case time(TargetName, LabelTable.ID, TimeBand)
    case week(SeriesFigure, Int)
    case late(LateFigure, Signs)
  }

  /// Which parts of a tally add, which take away, and which are nothing.
  struct Signs: Hashable, Sendable {
    let count: Int
    let part: Int
    let amount: Int64

    init(_ tally: Tally) {
      count = tally.count.signum()
      part = tally.part.signum()
      amount = tally.amount.cents.signum()
    }
  }

  /// How it comes into figures.
  var way: Way {
    switch self {
    case .step(let subject, key: _, let step): .step(subject, step.change, step.part, from: step.from, step.labels)
    case .tally(let key, let tally): .tally(key, Signs(tally))
    case .time(let step, let labels, seconds: let seconds): .time(step, labels, TimeBand(seconds: Int(seconds)))
    case .week(let series, let place): .week(series, place)
    case .late(let figure, let tally): .late(figure, Signs(tally))
    }
  }
}
