import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Orders due by a date in the register")
struct DateRegisterTests {
  /// The small city, whose emergencies are completed by a day that is set on the order.
  private static let policy = SmallCity.policy { policy in
    policy.urgencies[0] = UrgencyClass(
      code: "emergency", name: SmallCity.text("emergency"),
      targets: [
        .init(name: .arrival, within: .elapsed(.seconds(3_600)), clock: .always, from: .report),
        .init(name: .completion, limit: .date(nil), clock: .service),
      ])
  }

  private static let friday = CivilDate("2026-03-06")

  private func due(_ order: WorkOrder) -> Timestamp? { order.targets.first { $0.name == .completion }?.due }

  private func expectProof(_ centre: Centre) async throws {
    try await centre.register.seal()
    let proof = try await centre.register.verifyJournal(head: nil)
    #expect(proof.isValid, "\(proof.faults.map(\.message))")
    let simulated = try await SimulationTests.simulate(Self.policy, centre)
    #expect(simulated.changed == 0, "\(simulated.affected)")
  }

  @Test("An order without its day waits on the board, raises no alarm, and goes on when the day is set")
  func waits() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger")
      #expect(order.state == .evaluating && due(order) == nil)
      let waiting = try await centre.register.read { try $0.ordersInEvaluation(unsettled: false).map(\.number) }
      #expect(waiting == [order.number])
      #expect(try await centre.register.read { try $0.alarms() }.isEmpty)
      let decision = try await centre.register.read { try $0.decisions(of: order.number).last }
      #expect(decision?.rule == "missing-date")

      let dated = try await centre.act(order.number, by: .ada) { try $0.set(OrderSettings(date: Self.friday), in: $1) }
      #expect(dated.state == .offered && dated.date == Self.friday)
      #expect(due(dated) == SmallCity.start + .seconds(4 * 86_400 + 4 * 3_600))
      #expect(try await centre.order(order.number) == dated)
      try await expectProof(centre)
    }
  }

  @Test("Days that come with the call, are moved, outlast a pause, and end with a reopening follow from the journal")
  func life() async throws {
    try await withCentre(Self.policy) { centre in
      let receipt = try await centre.log(.report("roads.danger") { $0.date = Self.friday })
      let number = try #require(receipt.orders.first?.number)
      try await centre.act(number, by: .bruno) { try $0.accept(in: $1) }
      try await centre.act(number, by: .bruno) { try $0.suspend(cause: "Rain", in: $1) }
      centre.clock.advance(.seconds(5 * 86_400))
      try await centre.runAgenda()
      #expect(try await centre.order(number).targets.filter(\.isBreached).map(\.name) == [.completion])

      try await centre.act(number, by: .bruno) { try $0.set(OrderSettings(date: CivilDate("2026-03-14")), in: $1) }
      let resumed = try await centre.act(number, by: .bruno) { try $0.resume(in: $1) }
      #expect(resumed.targets.filter(\.isBreached).isEmpty)
      #expect(due(resumed) == SmallCity.start + .seconds(12 * 86_400 + 4 * 3_600))
      #expect(try await centre.kinds(of: number).contains(.targetRelieved))
      try await expectProof(centre)

      try await centre.act(number, by: .bruno) { try $0.complete(in: $1) }
      try await centre.act(number, by: .bruno) { try $0.close(in: $1) }
      let again = try await centre.act(number, by: .ada) { try $0.reopen(reason: "Again", in: $1) }
      #expect(again.date == nil && due(again) == nil)
      try await expectProof(centre)
    }
  }

  @Test("A day that was changed by hand is found by its deadline")
  func tampered() async throws {
    try await withCentre(Self.policy) { centre in
      try await centre.log(.report("roads.danger") { $0.date = Self.friday })
      try await centre.register.write {
        _ = try $0.connection.execute("UPDATE order_target SET due = due + 86400000 WHERE dated = 1")
      }
      try await centre.register.seal()
      #expect(try await centre.register.verifyJournal(head: nil).faults.map(\.kind) == [.clock])
    }
  }
}
