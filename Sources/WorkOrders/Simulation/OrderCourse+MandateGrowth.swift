extension OrderCourse {
  /// Whether a cost is covered in this world, by what its mandates still hold.
  func isCovered(_ amount: Euro, in world: SimulatedWorld) throws -> Bool {
    order.isCovered(amount, world.rules.approvals, room: try mandateRoom(in: world))
  }

  /// Looks whether the estimate is covered: what a mandate holds is taken from it, anything else waits for consent.
  mutating func weighEstimate(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    let room = try mandateRoom(in: world)
    order.approvalPending =
      followsRecord ? event.holds("grown") : order.hasOutgrownApproval(world.rules.approvals, room: room)
    if !order.approvalPending, let estimate = order.estimate { takeFromMandate(for: estimate, in: &world) }
  }

  /// A use of a mandate that begins now; after the same decision it goes on with what is left of the one before.
  func use(
    of mandate: MandateCode, _ contractor: ContractorCode, _ category: CategoryCode, on day: CivilDate
  ) -> SimulatedUse {
    let before = uses.last { $0.mandate == mandate && $0.decision == decisions }
    return SimulatedUse(
      mandate: mandate, contractor: contractor, category: category, day: day, decision: decisions,
      activatedFor: before.map { max(.zero, $0.activatedFor - $0.amount) } ?? order.activationAmount,
      amount: order.activationAmount)
  }

  /// Takes from the mandate what a covered cost needs beyond what it took so far.
  mutating func takeFromMandate(for amount: Euro, in world: inout SimulatedWorld) {
    changeMandate(in: &world) { $0.takeFromMandate(for: amount) }
  }

  /// The office has checked the work: what the order did not come to cost goes back to its mandate.
  mutating func close(in world: inout SimulatedWorld) {
    order.state = .closed
    changeMandate(in: &world) { $0.giveBackToMandate() }
  }

  private func mandateRoom(in world: SimulatedWorld) throws -> Euro {
    guard order.approved == nil, let covered = order.mandateAmount, let use = uses.last(where: { !$0.isSettled }),
      let mandate = world.rules.mandates.first(where: { $0.code == order.mandate })
    else { return .zero }
    let left = try mandate.left(
      for: use.contractor, category: use.category, on: use.day, spending: world.spending.lookup)
    return mandate.room(
      beside: covered, taken: use.amount, of: use.activatedFor, left: left, world.rules.approvals)
  }

  private mutating func changeMandate(in world: inout SimulatedWorld, _ edit: (inout WorkOrder) -> Void) {
    let before = order.mandateAmount
    edit(&order)
    guard let before, let after = order.mandateAmount, after != before,
      let index = uses.lastIndex(where: { !$0.isSettled })
    else { return }
    uses[index].amount += after - before
    world.spending.book(after - before, uses[index])
  }
}
