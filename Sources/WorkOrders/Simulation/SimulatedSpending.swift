/// What has been activated under the mandates of rules that are tried, by the periods of their ceilings.
///
/// Only sums are kept, so memory does not grow with the orders.
final class SimulatedSpending {
  private struct Sum: Hashable {
    let key: MandateSpending.Key
    let period: Mandate.PeriodCeiling.Period
  }

  private let ceilings: [MandateCode: [Mandate.PeriodCeiling]]
  private var sums: [Sum: Euro] = [:]

  init(_ mandates: [Mandate]) {
    ceilings = Dictionary(mandates.map { ($0.code, $0.ceilings) }) { first, _ in first }
  }

  /// The sums for a decision.
  var lookup: MandateSpending {
    MandateSpending { [self] key, period in sums[Sum(key: key, period: period)] ?? .zero }
  }

  /// Adds an activation to the ceilings it draws on.
  func book(_ amount: Euro, _ use: SimulatedUse) {
    for limit in ceilings[use.mandate] ?? [] {
      let subject =
        switch limit.per {
        case .mandate: ""
        case .contractor: use.contractor.rawValue
        case .category: use.category.rawValue
        }
      let key = MandateSpending.Key(
        mandate: use.mandate, scope: limit.per, subject: subject, from: limit.period.firstDay(of: use.day))
      sums[Sum(key: key, period: limit.period), default: .zero] += amount
    }
  }
}

/// One activation under a mandate in a simulation.
struct SimulatedUse {
  let mandate: MandateCode
  let contractor: ContractorCode
  let category: CategoryCode
  let day: CivilDate
  /// Which of the order's decisions it rests on.
  let decision: Int
  /// What it was activated for.
  let activatedFor: Euro
  /// What it takes; what is owed once its contractor has left.
  var amount: Euro
  /// Whether its contractor has left.
  var isSettled = false
}
