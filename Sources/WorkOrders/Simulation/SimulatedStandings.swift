/// The firms and their contracts as they would stand: open orders, money drawn, turns.
struct SimulatedStandings {
  /// The contracts of the firms that are known so far.
  private(set) var table = RoutingTable([])
  private var waiting: [ContractorCode: Contractor] = [:]

  init(_ setup: SimulationSetup) {
    for contractor in setup.contractors { waiting[contractor.code] = contractor }
    if setup.isOtherFirms { know(setup.contractors) }
  }

  /// A firm is there from now on.
  mutating func know(_ code: ContractorCode) {
    if let contractor = waiting[code] { know([contractor]) }
  }

  private mutating func know(_ contractors: [Contractor]) {
    let added = contractors.filter { waiting.removeValue(forKey: $0.code) != nil }.flatMap { contractor in
      contractor.contracts.map { ContractStanding(contractor: contractor, contract: $0) }
    }
    table = RoutingTable(table.standings + added.filter { table.standing(of: $0.contract.code) == nil })
  }

  /// Moves what an order draws, the firm's open orders and its turns, as the register does.
  mutating func move(_ order: WorkOrder, from old: WorkOrder) {
    let (before, after) = (old.drawn, order.drawn)
    for (contract, amount) in after { table.edit(contract) { $0.committed += amount - (before[contract] ?? .zero) } }
    for (contract, amount) in before where after[contract] == nil { table.edit(contract) { $0.committed -= amount } }
    moveOpenOrders(order, old)
    countTurns(order, old)
  }

  private mutating func moveOpenOrders(_ order: WorkOrder, _ old: WorkOrder) {
    let before = old.isOpenAtContractor ? old.contractor : nil
    let after = order.isOpenAtContractor ? order.contractor : nil
    guard before != after else { return }
    if let before { table.edit(contractsOf: before) { $0.openOrders -= 1 } }
    if let after { table.edit(contractsOf: after) { $0.openOrders += 1 } }
  }

  private mutating func countTurns(_ order: WorkOrder, _ old: WorkOrder) {
    for change in order.turnChanges(since: old) {
      table.edit(change.contract) {
        $0.turns += change.count
        $0.turnsAmount += change.amount
      }
    }
  }
}
