import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Deadlines keep the rules they were set under")
struct ClockRulesTests {
  private static let hour: Int64 = 3_600

  @Test("Somebody is alarmed, once, when a clock cannot be computed", arguments: [true, false])
  func withoutDeadline(hasServiceHours: Bool) async throws {
    let hours = hasServiceHours ? SmallCity.calendar.serviceHours : [:]
    let policy = SmallCity.policy {
      $0.calendar = CityCalendar(zone: SmallCity.calendar.zone, serviceHours: hours)
      $0.urgencies = [
        UrgencyClass(
          code: "emergency", name: SmallCity.text("emergency"),
          targets: [
            .init(name: .arrival, within: .elapsed(.seconds(60 * Self.hour)), clock: .service, from: .report)
          ])
      ]
    }
    try await withCentre(policy) { centre in
      let order = try await centre.open("roads.danger").number
      try await centre.act(order, by: .bruno) { try $0.accept(in: $1) }

      let alarms = try await centre.register.read { try $0.alarms() }
      #expect(alarms.map(\.kind) == (hasServiceHours ? [] : [.noDeadline]))
      #expect(alarms.allSatisfy { $0.order == order && $0.text.contains("serviceHours") })
    }
  }

  @Test("Rules that change while an order rests move none of its deadlines")
  func resumed() async throws {
    try await withCentre(reading: Self.read) { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.suspend(cause: "Rain", in: $1) }
      try await Self.applyShort(to: centre)
      centre.clock.advance(.seconds(2 * Self.hour))

      let resumed = try await centre.act(order.number, by: .bruno) { try $0.resume(in: $1) }

      #expect(Self.due(.completion, resumed) == Self.due(.completion, order).map { $0 + .seconds(2 * Self.hour) })
      #expect(resumed.clockVersion == 1)
      try await Self.expectProof(centre)
    }
  }

  @Test("An order given back and asked of another firm keeps its deadlines too")
  func handedBack() async throws {
    try await withCentre(reading: Self.read) { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.suspend(cause: "Rain", in: $1) }
      try await Self.applyShort(to: centre)
      centre.clock.advance(.seconds(Self.hour))

      let back = try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No crew", in: $1) }

      #expect(Self.due(.completion, back) == Self.due(.completion, order).map { $0 + .seconds(Self.hour) })
      try await Self.expectProof(centre)
    }
  }

  @Test("Clocks that start with the first offer start by the rules of the order's class")
  func activated() async throws {
    try await withCentre(reading: Self.read) { centre in
      let order = try await centre.open("roads.danger", estimate: euro(4_000))
      #expect(order.state == .approval)
      try await Self.applyShort(to: centre)

      let offered = try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) }

      #expect(offered.state == .offered)
      #expect(Self.due(.acceptance, offered) == SmallCity.start + .seconds(900))
      try await Self.expectProof(centre)
    }
  }

  @Test("An earlier report that is linked moves a deadline by the rules it was set under")
  func linked() async throws {
    try await withCentre(reading: Self.read) { centre in
      let order = try await centre.open("roads.danger")
      try await Self.applyShort(to: centre)
      let earlier = SmallCity.start - .seconds(Self.hour)
      let receipt = try await centre.log(.report("roads.danger"), at: earlier)
      let request = try #require(receipt.request)
      try await centre.perform(by: .bruno) { try $0.link(request, to: order.number, in: $1) }

      let joined = try await centre.order(order.number)

      #expect(Self.due(.completion, joined) == Self.due(.completion, order).map { $0 - .seconds(Self.hour) })
      try await Self.expectProof(centre)
    }
  }

  @Test("A class that is named anew, and a reopening, count by the rules of that day")
  func decidedAnew() async throws {
    try await withCentre(reading: Self.read) { centre in
      let waiting = try await centre.open("roads.danger", estimate: euro(4_000))
      let done = try await centre.closed()
      try await Self.applyShort(to: centre)

      let moved = try await centre.act(waiting.number, by: .bruno) { try $0.set(OrderSettings(zone: "Z2"), in: $1) }
      let named = try await centre.act(waiting.number, by: .bruno) {
        try $0.set(OrderSettings(urgency: "emergency"), in: $1)
      }
      let reopened = try await centre.act(done.number, by: .bruno) { try $0.reopen(reason: "Again", in: $1) }

      #expect(Self.due(.completion, moved) == Self.due(.completion, waiting))
      #expect(Self.due(.completion, named) == SmallCity.start + .seconds(10 * Self.hour))
      #expect(Self.due(.completion, reopened) == SmallCity.start + .seconds(10 * Self.hour))
      #expect([moved.clockVersion, named.clockVersion, reopened.clockVersion] == [1, 2, 2])
      try await Self.expectProof(centre)
    }
  }

  @Test("A deadline that follows later rules is found by the journal's verification")
  func tampered() async throws {
    try await withCentre(reading: Self.read) { centre in
      let order = try await centre.accepted()
      try await Self.applyShort(to: centre)
      let short = SmallCity.start + .seconds(10 * Self.hour)
      _ = try await centre.register.write {
        try $0.connection.execute(
          "UPDATE order_target SET due = $2 WHERE work_order = $1 AND name = 'completion'", [order.number.key, short])
      }
      try await centre.register.seal()

      #expect(try await centre.register.verifyJournal(head: nil).faults.map(\.kind) == [.clock])
    }
  }

  private static func due(_ name: TargetName, _ order: WorkOrder) -> Timestamp? {
    order.targets.first { $0.name == name }?.due
  }

  private static func expectProof(_ centre: Centre) async throws {
    try await centre.register.seal()
    let proof = try await centre.register.verifyJournal(head: nil)
    #expect(proof.isValid, "\(proof.faults)")
  }

  private static func applyShort(to centre: Centre) async throws {
    _ = try await centre.register.write { transaction in
      try transaction.apply(
        read(PolicySource(version: 2, yaml: "short", zones: nil)), yaml: "short", zones: nil, sha256: "short",
        reason: "Faster", by: .administrator)
    }
  }

  /// The small city; its text `short` gives emergencies five minutes to accept and ten hours to complete.
  @Sendable private static func read(_ source: PolicySource) -> Policy {
    SmallCity.policy { policy in
      policy.version = source.version
      guard source.yaml == "short" else { return }
      let targets: [UrgencyClass.Target] = [
        .init(name: .acceptance, within: .elapsed(.seconds(300)), clock: .always, from: .activation),
        .init(name: .completion, within: .elapsed(.seconds(10 * hour)), clock: .always, from: .report),
      ]
      policy.urgencies[0] = UrgencyClass(code: "emergency", name: SmallCity.text("emergency"), targets: targets)
    }
  }
}
