/// The firms and their contracts as they would stand: open orders, money drawn, turns.
struct SimulatedStandings {
  /// The contracts of the firms that are known so far.
  private(set) var standings: [ContractStanding] = []
  private var places: [ContractCode: Int] = [:]
  private var waiting: [ContractorCode: Contractor] = [:]

  init(_ setup: SimulationSetup) {
    for contractor in setup.contractors {
      waiting[contractor.code] = contractor
      if setup.isOtherFirms { know(contractor.code) }
    }
  }

  /// A firm is there from now on.
  mutating func know(_ code: ContractorCode) {
    guard let contractor = waiting.removeValue(forKey: code) else { return }
    for contract in contractor.contracts where places[contract.code] == nil {
      places[contract.code] = standings.count
      standings.append(ContractStanding(contractor: contractor, contract: contract))
    }
  }

  /// Moves what an order draws, the firm's open orders and its turns, as the register does.
  mutating func move(_ order: WorkOrder, from old: WorkOrder) {
    let (before, after) = (old.drawn, order.drawn)
    for (contract, amount) in after { edit(contract) { $0.committed += amount - (before[contract] ?? .zero) } }
    for (contract, amount) in before where after[contract] == nil { edit(contract) { $0.committed -= amount } }
    moveOpenOrders(order, old)
    countTurns(order, old)
  }

  private mutating func moveOpenOrders(_ order: WorkOrder, _ old: WorkOrder) {
    let before = old.isOpenAtContractor ? old.contractor : nil
    let after = order.isOpenAtContractor ? order.contractor : nil
    guard before != after else { return }
    for index in standings.indices {
      if standings[index].contractor.code == before { standings[index].openOrders -= 1 }
      if standings[index].contractor.code == after { standings[index].openOrders += 1 }
    }
  }

  // A turn is used by being asked, weighs what the order comes to cost, and is given back when the office withdraws.
  private mutating func countTurns(_ order: WorkOrder, _ old: WorkOrder) {
    let known = old.offers.count
    if let contract = old.contract, contract == order.contract, known == order.offers.count {
      edit(contract) { $0.turnsAmount += order.commitment - old.commitment }
    }
    for offer in order.offers.dropFirst(known) {
      edit(offer.contract) {
        $0.turns += 1
        $0.turnsAmount += order.commitment
      }
    }
    for (before, after) in zip(old.offers, order.offers) where before.state != .withdrawn && after.state == .withdrawn {
      edit(after.contract) {
        $0.turns -= 1
        $0.turnsAmount -= old.commitment
      }
    }
  }

  private mutating func edit(_ contract: ContractCode, _ change: (inout ContractStanding) -> Void) {
    if let index = places[contract] { change(&standings[index]) }
  }
}
