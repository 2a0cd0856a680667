import WorkOrders

extension RegisterTransaction {
  /// Moves what an order draws on its contract, the firm's count of open orders and its turns.
  ///
  /// - Throws: ``DomainError`` `ceilingReached` when the contract would be overdrawn.
  func draw(_ order: WorkOrder, _ old: WorkOrder?) throws {
    try moveCommitment(order, old)
    try moveOpenOrders(order, old)
    try countTurn(order, old)
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

  // A turn is used by being asked, weighs what the order comes to cost, and is given back when the office withdraws;
  // what is owed for an order that was taken back or given up weighs on.
  private func countTurn(_ order: WorkOrder, _ old: WorkOrder?) throws {
    let known = old?.offers.count ?? 0
    if let contract = old?.contract, contract == order.contract, let before = old?.commitment,
      known == order.offers.count
    {
      let difference = order.commitment - before
      if difference != .zero { try addTurn(0, difference, to: contract) }
    }
    for offer in order.offers.dropFirst(known) { try addTurn(1, order.commitment, to: offer.contract) }
    for (before, after) in zip(old?.offers ?? [], order.offers)
    where before.state != .withdrawn && after.state == .withdrawn {
      try addTurn(-1, order.owed(in: after.round) - (old?.commitment ?? .zero), to: after.contract)
    }
    guard let old, let latest = old.offers.last, latest.state == .accepted, order.state == .cancelled,
      old.state != .cancelled
    else { return }
    try addTurn(0, order.owed(in: latest.round) - old.commitment, to: latest.contract)
  }

  private func addTurn(_ count: Int, _ amount: Euro, to contract: ContractCode) throws {
    try connection.execute(
      "UPDATE framework_contract SET turns = turns + $2, turns_amount = turns_amount + $3 WHERE code = $1",
      [contract, count, amount])
  }
}

extension WorkOrder {
  /// What is owed for one round.
  fileprivate func owed(in round: Int) -> Euro { expenses.first { $0.round == round }?.amount ?? .zero }

  /// What it draws on its contract while the contractor is only asked.
  fileprivate var asked: [ContractCode: Euro] {
    guard state == .offered, let contract else { return [:] }
    return [contract: commitment]
  }
}
