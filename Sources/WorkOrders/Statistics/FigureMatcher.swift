/// Tells what an increment adds to one figure, or takes from it.
struct FigureMatcher: Sendable {
  /// What the figure's code stands for.
  let source: FigureSource
  private let dimensions: [(dimension: Dimension, code: String)]
  private let weeks: [String]

  /// Makes a matcher; `nil` for a figure that is none of ours.
  init?(_ key: FigureKey, _ window: PeriodWindow) {
    guard let source = FigureSource(code: key.code) else { return nil }
    self.source = source
    dimensions = key.dimensions.map { ($0.key, $0.value) }
    weeks = window.weeks
  }

  /// What the increment adds; nothing for one that does not touch the figure.
  func contribution(_ increment: Increment, _ words: LedgerWords) -> Contribution {
    switch (source, increment) {
    case (.movement(let wanted, let part), .step(let subject, key: _, let step)) where wanted == subject:
      return Contribution(count: count(step, part, words))
    case (.tally(let figure), .tally(let key, let tally))
    where figure == key.figure && matches(key.labels, words, detail: words.details[Int(key.detail)]):
      return Contribution(count: tally.count, part: tally.part, amount: tally.amount)
    case (.time(let wanted, _), .time(let step, let labels, seconds: let seconds))
    where wanted == step && matches(labels, words, band: TimeBand(seconds: Int(seconds)).rawValue):
      return Contribution(count: 1, seconds: Int(seconds))
    case (.series(let wanted), .week(let series, let place))
    where wanted == series && dimensions.allSatisfy({ $0.dimension == .week && $0.code == weeks[place] }):
      return Contribution(count: 1)
    case (.late(let wanted), .late(let figure, let tally)) where wanted == figure && dimensions.isEmpty:
      return Contribution(count: tally.count, amount: tally.amount)
    default: return Contribution()
    }
  }

  /// What a change does to a part of a movement; what is open before the period's start or end is carried over it, as
  /// long as nothing else is entered.
  private func count(_ step: MovementStep, _ part: MovementFigure, _ words: LedgerWords) -> Int {
    let from = step.from.map { matches($0, words) } ?? false
    let isHere = matches(step.labels, words)
    let to = step.to != nil && isHere
    switch part {
    case .carriedIn: return step.part == .before ? (to ? 1 : 0) - (from ? 1 : 0) : 0
    case .carriedOut: return (to ? 1 : 0) - (from ? 1 : 0)
    case .movedIn: return step.part == .within && step.from != nil && !from && isHere ? 1 : 0
    case .movedOut: return step.part == .within && from && !isHere ? 1 : 0
    case .opened, .reopened, .closed, .cancelled:
      return step.part == .within && step.change.figure == part && isHere ? 1 : 0
    }
  }

  private func matches(
    _ labels: LabelTable.ID, _ words: LedgerWords, detail: String? = nil, band: String? = nil
  ) -> Bool {
    dimensions.allSatisfy { dimension, code in
      switch dimension {
      case .outcome, .target, .contract: detail == code
      case .band: band == code
      default: words.labels.value(labels, dimension) == code
      }
    }
  }
}

/// What an event adds to a figure.
struct Contribution: Hashable, Sendable {
  var count = 0
  var part = 0
  var amount = Euro.zero
  var seconds: Int?

  static func += (lhs: inout Contribution, rhs: Contribution) {
    lhs.count += rhs.count
    lhs.part += rhs.part
    lhs.amount += rhs.amount
    lhs.seconds = rhs.seconds ?? lhs.seconds
  }

  /// The contribution in a unit; `nil` for nothing.
  func value(_ unit: FigureUnit) -> FigureValue? {
    switch unit {
    case .count: count == 0 ? nil : .count(count)
    case .amount: amount == .zero ? nil : .amount(amount)
    case .seconds: seconds.map { .seconds($0) }
    case .ratio: count == 0 && part == 0 ? nil : .ratio(numerator: part, denominator: count)
    }
  }
}

extension MovementChange {
  /// The part of a movement that counts it.
  fileprivate var figure: MovementFigure? {
    switch self {
    case .opened: .opened
    case .reopened: .reopened
    case .closed: .closed
    case .cancelled: .cancelled
    case .moved: nil
    }
  }
}
