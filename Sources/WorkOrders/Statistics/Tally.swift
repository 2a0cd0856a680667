/// How often a tallied figure was counted, and the part or the money that goes with it.
struct Tally: Sendable {
  /// The things counted; for a ratio the denominator.
  var count = 0
  /// For a ratio the numerator.
  var part = 0
  /// For an amount the sum.
  var amount = Euro.zero

  static func += (lhs: inout Tally, rhs: Tally) {
    lhs.count += rhs.count
    lhs.part += rhs.part
    lhs.amount += rhs.amount
  }
}

/// What a tally belongs to.
struct TallyKey: Hashable, Sendable {
  let figure: TalliedFigure
  /// The number of the outcome, target or contract.
  let detail: Int32
  let labels: LabelTable.ID
}
