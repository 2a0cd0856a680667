import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What nobody has classified yet")
struct UnclassifiedTests {
  private static let policy = SmallCity.policy { policy in
    let always = UrgencyClass.Target(
      name: .triage, within: .elapsed(.seconds(36_000)), clock: .always, from: .report)
    policy.urgencies.append(
      UrgencyClass(code: "waiting", name: SmallCity.text("waiting"), targets: [always]))
    policy.unclassified = "waiting"
  }

  private func kinds(_ centre: Centre, _ order: WorkOrder) async throws -> [EventKind] {
    try await centre.kinds(of: order.number).filter { [.targetWarned, .targetBreached, .targetMet].contains($0) }
  }

  @Test("Its triage is warned of, missed and met like any other, and follows from the journal")
  func wholeLife() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open(nil)
      #expect(order.targets == [OrderTarget(name: .triage, due: SmallCity.start + .seconds(36_000))])
      centre.clock.advance(.seconds(8 * 3_600 + 1))
      try await centre.runAgenda()
      #expect(try await kinds(centre, order) == [.targetWarned])
      centre.clock.advance(.seconds(2 * 3_600))
      try await centre.runAgenda()
      #expect(try await kinds(centre, order) == [.targetWarned, .targetBreached])
      #expect(try await centre.register.read { try $0.orders(dueBefore: $0.now).map(\.number) } == [order.number])

      let classified = try await centre.act(order.number, by: .bruno) {
        try $0.set(OrderSettings(category: "roads.danger"), in: $1)
      }

      let triage = try #require(classified.targets.first { $0.name == .triage })
      #expect(triage.isBreached && triage.metAt == centre.clock.now())
      let completion = classified.targets.first { $0.name == .completion }
      #expect(completion?.due == SmallCity.start + .seconds(4_320 * 60))
      let verified = try await centre.register.verifyJournal(head: nil)
      #expect(verified.faults == [])
    }
  }

  @Test("Without a class of its own in the city file nothing is due")
  func without() async throws {
    try await withCentre { centre in
      let order = try await centre.open(nil)
      #expect(order.targets.isEmpty)
    }
  }
}
