import WorkOrders

extension RegisterTransaction {
  /// Moves what an order draws on its contract, the firm's count of open orders and its turns.
  ///
  /// - Throws: ``DomainError`` `ceilingReached` when the contract would be overdrawn.
  func draw(_ order: WorkOrder, _ old: WorkOrder?) throws {
    try moveCommitment(order, old)
    try moveOpenOrders(order, old)
    try countTurns(order, old)
  }

  private func moveCommitment(_ order: WorkOrder, _ old: WorkOrder?) throws {
    let (before, after) = (old?.drawn ?? [:], order.drawn)
    let (askedBefore, askedAfter) = (old?.asked ?? [:], order.asked)
    for contract in Set(before.keys).union(after.keys).sorted() {
      let difference = (after[contract] ?? .zero) - (before[contract] ?? .zero)
      let asked = (askedAfter[contract] ?? .zero) - (askedBefore[contract] ?? .zero)
      guard difference != .zero || asked != .zero else { continue }
      if difference < asked { try checkInvoices(of: order, on: contract) }
      try commit(contract, difference, asked: asked, order.number)
    }
  }

  private func moveOpenOrders(_ order: WorkOrder, _ old: WorkOrder?) throws {
    let before = old.flatMap { $0.isOpenAtContractor ? $0.contractor : nil }
    let after = order.isOpenAtContractor ? order.contractor : nil
    guard before != after else { return }
    if let before { try addOpenOrders(-1, to: before) }
    if let after { try addOpenOrders(1, to: after) }
  }

  private func addOpenOrders(_ difference: Int, to contractor: ContractorCode) throws {
    try connection.execute(
      "UPDATE contractor SET open_orders = open_orders + $2 WHERE code = $1", [contractor, difference])
  }

  private func countTurns(_ order: WorkOrder, _ old: WorkOrder?) throws {
    for change in order.turnChanges(since: old) {
      try connection.execute(
        "UPDATE framework_contract SET turns = turns + $2, turns_amount = turns_amount + $3 WHERE code = $1",
        [change.contract, change.count, change.amount])
    }
  }
}

extension WorkOrder {
  /// What it draws on its contract while the contractor is only asked.
  fileprivate var asked: [ContractCode: Euro] {
    guard state == .offered, let contract else { return [:] }
    return [contract: commitment]
  }
}
