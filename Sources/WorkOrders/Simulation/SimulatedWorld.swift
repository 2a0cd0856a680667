/// One of the two worlds that a simulation compares: what was, as the journal has it, and what the tried rules make
/// of the same reports.
struct SimulatedWorld {
  /// The rules orders are decided by; in the world that was, those in force at the time.
  var rules: Policy
  /// The rules that were in force at the time.
  var inForce: Policy?
  /// What has been activated under the mandates of the tried rules.
  let spending: SimulatedSpending
  /// The firms as they would stand.
  var standings: SimulatedStandings
  /// Whether it is the world that was.
  let isRecord: Bool
  /// Where an order's work is; `nil` where nobody knows better than its zone.
  let site: (OrderNumber) throws -> Coordinate?

  init(_ setup: SimulationSetup, isRecord: Bool, site: @escaping (OrderNumber) throws -> Coordinate?) {
    rules = setup.proposed
    spending = SimulatedSpending(isRecord ? [] : setup.proposed.mandates)
    standings = SimulatedStandings(setup)
    self.isRecord = isRecord
    self.site = site
  }

  /// The urgency class of an order whose journal names this one: the category's own, where nobody gave another.
  func urgency(_ recorded: UrgencyCode?, of category: CategoryCode?) -> UrgencyCode? {
    guard let category, inForce?.category(category)?.urgency == recorded else { return recorded }
    return rules.category(category)?.urgency ?? recorded
  }

  /// The estimate of an order whose journal names this one: the category's own, where nobody gave another.
  func estimate(_ recorded: Euro?, of category: CategoryCode?) -> Euro? {
    guard let category, let known = inForce?.category(category), known.estimate == recorded else { return recorded }
    return rules.category(category).map(\.estimate) ?? recorded
  }

  /// The firm and contract that the journal names.
  func standing(of contract: ContractCode?) -> ContractStanding? {
    contract.flatMap { standings.table.standing(of: $0) }
  }
}
