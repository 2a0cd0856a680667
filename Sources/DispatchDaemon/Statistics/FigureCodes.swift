import WorkOrders
import WorkOrdersStore

/// The codes that figures can be broken down by: those of a document, of the city's rules, of the register's firms, and the
/// program's own.
struct FigureCodes {
  private let statistics: QuarterlyStatistics
  private let codes: [Dimension: Set<String>]

  /// Collects the codes of a document, of the rules it was counted under and of those in force, and of all firms.
  init(_ statistics: QuarterlyStatistics, _ snapshot: RegisterSnapshot) throws {
    var codes = Self.own
    for policy in [try snapshot.rules(ofVersion: statistics.policyVersion), try snapshot.policy()] {
      codes[.area, default: []].formUnion(policy.areas.map(\.code.rawValue))
      codes[.category, default: []].formUnion(policy.categories.map(\.code.rawValue))
      codes[.zone, default: []].formUnion(policy.zones.map(\.code.rawValue))
      codes[.urgency, default: []].formUnion(policy.urgencies.map(\.code.rawValue))
      codes[.outcome, default: []].formUnion(policy.mandates.map(\.code.rawValue))
    }
    for firm in try snapshot.contractors() {
      codes[.contractor, default: []].insert(firm.code.rawValue)
      codes[.contract, default: []].formUnion(firm.contracts.map(\.code.rawValue))
    }
    for figure in statistics.figures {
      for (dimension, code) in figure.dimensions { codes[dimension, default: []].insert(code) }
    }
    self.statistics = statistics
    self.codes = codes
  }

  private static let own: [Dimension: Set<String>] = [
    .channel: Set(Channel.allCases.map(\.rawValue)), .target: Set(TargetName.allCases.map(\.rawValue)),
    .band: Set(TimeBand.allCases.map(\.rawValue)),
    .outcome: Set(ContactOutcome.allCases.map(\.rawValue)).union(InspectionOutcome.allCases.map(\.rawValue))
      .union([RequestState.resolved, .rejected, .referred, .cancelled].map(\.rawValue)),
  ]

  /// Checks that each code of a figure is one: nothing may have happened to it, but somebody knows it.
  ///
  /// - Throws: ``DomainError`` `notFound` with the nearest code, or some that there are, those of the figure first.
  func check(_ key: FigureKey) throws(DomainError) {
    for (dimension, code) in key.dimensions.sorted(by: { $0.key < $1.key }) where code != Figure.none {
      let known = codes[dimension] ?? []
      guard !known.contains(code) else { continue }
      let typed = String(code.prefix(64))
      throw DomainError(
        .notFound,
        .init(
          it: "La dimensione \(dimension.rawValue) non ha il codice \"\(typed)\".",
          en: "The dimension \(dimension.rawValue) has no code \"\(typed)\"."),
        hint: .nearest(to: typed, among: listed(known, dimension, key.code), shown: 8), field: dimension.rawValue)
    }
  }

  private func listed(_ known: Set<String>, _ dimension: Dimension, _ code: String) -> [String] {
    let own = Set(statistics.figures.lazy.filter { $0.code == code }.compactMap { $0.dimensions[dimension] })
    return (own.sorted() + known.subtracting(own).sorted()).filter { $0 != Figure.none }
  }
}
