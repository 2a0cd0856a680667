/// Figures that are others by definition: what one keeps back the other must not tell.
struct FigureIdentity {
  /// A number of a figure, perhaps of some outcomes only.
  struct Side {
    let code: String
    let part: DisclosureCells.Part
    var outcomes: [String] = []
  }

  /// The one figure, under any dimensions.
  let figure: Side
  /// What it is equal to under the same dimensions.
  let same: Side

  /// The ratios whose part is no part of the whole, but the count of other things.
  static let quotients: Set = ["contacts.requests", "orders.notFixed", "requests.perOrder"]

  static let all = [
    FigureIdentity(
      figure: Side(code: "requests.closed", part: .whole),
      same: Side(
        code: "requests.ended", part: .whole,
        outcomes: [RequestState.resolved, .rejected, .referred].map(\.rawValue))),
    FigureIdentity(
      figure: Side(code: "requests.cancelled", part: .whole),
      same: Side(code: "requests.ended", part: .whole, outcomes: [RequestState.cancelled.rawValue])),
    FigureIdentity(
      figure: Side(code: "contacts.chasers", part: .whole),
      same: Side(code: "contacts.received", part: .whole, outcomes: [ContactOutcome.chaser.rawValue])),
    FigureIdentity(
      figure: Side(code: "contacts.answered", part: .part),
      same: Side(
        code: "contacts.received", part: .whole,
        outcomes: [ContactOutcome.information, .referred].map(\.rawValue))),
    FigureIdentity(
      figure: Side(code: "contacts.answered", part: .whole), same: Side(code: "contacts.received", part: .whole)),
    FigureIdentity(
      figure: Side(code: "contacts.requests", part: .whole), same: Side(code: "contacts.received", part: .whole)),
    FigureIdentity(
      figure: Side(code: "contacts.requests", part: .part), same: Side(code: "requests.opened", part: .whole)),
    // As a rule: a request may be opened without a contact of that channel, and then the equation does not hold.
    FigureIdentity(
      figure: Side(code: "requests.opened", part: .whole),
      same: Side(code: "contacts.received", part: .whole, outcomes: [ContactOutcome.request.rawValue])),
    FigureIdentity(
      figure: Side(code: "orders.requests", part: .whole), same: Side(code: "orders.closed", part: .whole)),
    FigureIdentity(
      figure: Side(code: "orders.notFixed", part: .whole), same: Side(code: "orders.closed", part: .whole)),
    FigureIdentity(
      figure: Side(code: "orders.notFixed", part: .part), same: Side(code: "orders.reopened", part: .whole)),
    FigureIdentity(
      figure: Side(code: "requests.perOrder", part: .whole), same: Side(code: "orders.opened", part: .whole)),
    FigureIdentity(
      figure: Side(code: "requests.perOrder", part: .part), same: Side(code: "requests.opened", part: .whole)),
  ]
}

extension DisclosureEquations {
  /// Adds what an identity says under every dimension that both figures are broken down by.
  mutating func add(_ identity: FigureIdentity) {
    addWhole(identity)
    for group in cells.groups where group.breakdown.code == identity.figure.code {
      for cell in group.cells { add(identity, cell) }
    }
  }

  private mutating func add(_ identity: FigureIdentity, _ cell: Int) {
    guard let own = cells.unknown(cell, identity.figure.part),
      let others = unknowns(identity.same, under: cells.cells[cell].key.dimensions)
    else { return }
    add(
      [DisclosureRow.Term(unknown: own, factor: -1)] + others.map { DisclosureRow.Term(unknown: $0, factor: 1) },
      .counts)
  }

  /// The whole city's figure is published, so some outcomes of the other add up to what is known.
  private mutating func addWhole(_ identity: FigureIdentity) {
    guard !identity.same.outcomes.isEmpty, let known = unknowns(identity.same, under: [:]) else { return }
    let city = cells.openNumber(FigureKey(code: identity.figure.code), identity.figure.part)
    add(known.map { DisclosureRow.Term(unknown: $0, factor: 1) }, sum: city, .counts)
  }

  /// The unknowns of a side; `nil` where it is not broken down so.
  private func unknowns(_ side: FigureIdentity.Side, under dimensions: [Dimension: String]) -> [Int]? {
    var all = Set(dimensions.keys)
    if !side.outcomes.isEmpty { all.insert(.outcome) }
    guard cells.group(DisclosureCells.Breakdown(code: side.code, dimensions: all)) != nil else { return nil }
    let keys = side.outcomes.isEmpty ? [dimensions] : side.outcomes.map { dimensions.merging([.outcome: $0]) { $1 } }
    return keys.compactMap { cells.cell(FigureKey(code: side.code, dimensions: $0)) }
      .compactMap { cells.unknown($0, side.part) }
  }
}
