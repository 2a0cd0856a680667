import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Pauses in the register")
struct PauseRegisterTests {
  private func target(_ name: TargetName, of order: WorkOrder) throws -> OrderTarget {
    try #require(order.targets.first { $0.name == name })
  }

  private func expectProof(_ centre: Centre) async throws {
    try await centre.register.seal()
    let proof = try await centre.register.verifyJournal(head: nil)
    #expect(proof.isValid, "\(proof.faults.map(\.message))")
  }

  private func missed(_ centre: Centre) async throws -> [String] {
    try await centre.register.read { try $0.orders(dueBefore: $0.now) }.map(\.number.description)
  }

  @Test("Two pauses of one moment that stop different targets stay two, and the journal gives the same clocks")
  func two() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.suspend(cause: "Rain", stops: [.arrival], in: $1) }
      try await centre.act(order.number, by: .bruno) { try $0.resume(in: $1) }
      try await centre.act(order.number, by: .bruno) { try $0.suspend(cause: "Keys", stops: [.completion], in: $1) }
      centre.clock.advance(.seconds(600))
      let resumed = try await centre.act(order.number, by: .bruno) { try $0.resume(in: $1) }

      #expect(resumed.pauses.map(\.stops) == [[.arrival], [.completion]])
      #expect(try target(.arrival, of: resumed).due == target(.arrival, of: order).due)
      #expect(try target(.completion, of: resumed).due == target(.completion, of: order).due.map { $0 + .seconds(600) })
      try await expectProof(centre)
    }
  }

  @Test("While the work rests, a target that runs on is missed, shown as late and alarmed; one that stands is not")
  func runsOn() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.suspend(cause: "Parts", stops: [.completion], in: $1) }
      centre.clock.advance(.seconds(3 * 86_400 + 7_200))
      try await centre.runAgenda()

      let later = try await centre.order(order.number)
      #expect(later.targets.filter(\.isBreached).map(\.name) == [.arrival])
      #expect(try await missed(centre) == [order.number.description])
      try await expectProof(centre)
    }
  }

  @Test("A pause entered late takes a miss back from the order, the scorecard and the journal's own count")
  func entersLate() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      centre.clock.advance(.seconds(4_000))
      try await centre.runAgenda()
      #expect(try await target(.arrival, of: centre.order(order.number)).isBreached)
      #expect(try await arrivals(centre) == 1)

      let began = SmallCity.start + .seconds(60)
      try await centre.register.write { transaction in
        _ = try transaction.act(on: order.number, in: try transaction.context(by: .bruno, at: began)) {
          try $0.suspend(cause: "Rain", in: $1)
        }
      }
      let resumed = try await centre.act(order.number, by: .bruno) { try $0.resume(in: $1) }

      #expect(try !target(.arrival, of: resumed).isBreached)
      #expect(try await centre.kinds(of: order.number).contains(.targetRelieved))
      #expect(try await arrivals(centre) == 0)
      try await expectProof(centre)
    }
  }

  /// How many arrivals of the first firm have been judged.
  private func arrivals(_ centre: Centre) async throws -> Int {
    let events = try await centre.register.read { snapshot in
      try snapshot.events(of: OrderNumber(year: 2026, serial: 1)).map(\.event)
    }
    var ledger = ScorecardLedger(of: "ALFA", start: SmallCity.start, end: SmallCity.start + .seconds(86_400 * 90))
    for event in events { ledger.add(event) }
    return ledger.scorecard.arrival.of
  }

  @Test("An earlier report linked to a reopened order leaves its clocks, in the register and in the journal")
  func reopened() async throws {
    try await withCentre { centre in
      let order = try await centre.closed()
      centre.clock.advance(.seconds(86_400))
      let reopened = try await centre.takeUpAgain(order.number)
      let receipt = try await centre.log(.report("roads.danger"), at: SmallCity.start - .seconds(600))
      let request = try #require(receipt.request)
      try await centre.perform(by: .bruno) { try $0.link(request, to: order.number, in: $1) }

      let joined = try await centre.order(order.number)
      #expect(joined.targets == reopened.targets && joined.reportedAt == reopened.reportedAt)
      #expect(joined.requests.count == 2)
      try await expectProof(centre)

      try await centre.perform(by: .bruno) { _ = try $0.unlink(request, from: order.number, in: $1) }
      #expect(try await centre.order(order.number).targets == reopened.targets)
      try await expectProof(centre)
    }
  }
}
