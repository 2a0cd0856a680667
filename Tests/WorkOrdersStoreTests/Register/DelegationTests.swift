import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Delegations in the register")
struct DelegationTests {
  private static let monday = SmallCity.calendar.zone.date(of: SmallCity.start)

  private func staffed(_ centre: Centre) async throws {
    for actor in [Actor.bruno, .carla, .dora, .ada] {
      try await centre.perform(by: .administrator) {
        try $0.add(UserAccount(name: UserName(rawValue: actor.name), role: actor.role), in: $1)
      }
    }
  }

  private func lend(
    _ centre: Centre, by actor: Actor = .dora, from: UserName = "dora", to: UserName = "bruno", start: Int = 0,
    length: Int = 6
  ) async throws -> StoredDelegation {
    let first = Self.monday.adding(days: start)
    return try await centre.perform(by: actor) {
      try $0.delegate(from: from, to: to, first...first.adding(days: length), limit: nil, in: $1)
    }
  }

  private func approve(_ centre: Centre, _ order: OrderNumber) async throws -> WorkOrder {
    try await centre.register.write { transaction in
      let lent = try transaction.snapshot.delegations(to: .bruno)
      return try transaction.act(on: order, in: try transaction.context(by: .bruno)) {
        try $0.approve(delegations: lent, in: $1)
      }
    }
  }

  @Test("A delegate approves above the own limit, with a trace in the journal, until the delegation is ended")
  func life() async throws {
    try await withCentre { centre in
      try await staffed(centre)
      let delegation = try await lend(centre)
      #expect(delegation.madeBy == "dora" && delegation.isInForce(on: Self.monday))
      let first = try await centre.open("roads.pothole", estimate: euro(8_000))
      let second = try await centre.open("roads.pothole", estimate: euro(8_000))

      #expect(try await approve(centre, first.number).state == .offered)
      let given = try await centre.register.read { try $0.stories(of: [first.number])[first.number]?.approvals }
      #expect(given == [Approval(by: "bruno", amount: euro(8_000), at: SmallCity.start, onDelegationOf: "dora")])

      let number = delegation.delegation.number
      let ended = try await centre.perform(by: .dora) { try $0.endDelegation(number, in: $1) }
      #expect(ended.endedBy == "dora" && !ended.isInForce(on: Self.monday))
      #expect(await domainError { try await approve(centre, second.number) }?.code == .notAllowed)
      let twice = await domainError { try await centre.perform(by: .dora) { try $0.endDelegation(number, in: $1) } }
      #expect(twice?.code == .conflict)
      let kinds = try await centre.texts("SELECT kind FROM journal_event WHERE kind LIKE 'user.deleg%' ORDER BY id")
      #expect(kinds == ["user.delegated", "user.delegation-ended"])
    }
  }

  @Test("Consents on delegation are kept with the order while it waits for the second pair of eyes")
  func kept() async throws {
    try await withCentre { centre in
      try await staffed(centre)
      _ = try await lend(centre)
      let order = try await centre.open("roads.pothole", estimate: euro(20_000))
      _ = try await approve(centre, order.number)

      #expect(try await centre.order(order.number).approvals.first?.onDelegationOf == "dora")
      let error = await domainError { try await centre.act(order.number, by: .dora) { try $0.approve(in: $1) } }
      #expect(error?.message.hasPrefix("Delegator and delegate count as one") == true)
    }
  }

  @Test(
    "What somebody has lent does not hold while an account is closed, and is not lent anew",
    arguments: ["dora", "bruno"])
  func closedAccount(name: String) async throws {
    try await withCentre { centre in
      try await staffed(centre)
      let number = try await lend(centre).delegation.number
      let order = try await centre.open("roads.pothole", estimate: euro(8_000)).number
      let user = UserName(rawValue: name)
      try await centre.perform(by: .administrator) { try $0.set(user, isDisabled: true, in: $1) }

      #expect(await domainError { try await approve(centre, order) }?.code == .notAllowed)
      let held = try await centre.register.read { try $0.delegation(number) }
      #expect(held.isSuspended && !held.isInForce(on: Self.monday))
      #expect(await domainError { try await lend(centre, start: 7) }?.message == "User \(name) is disabled.")

      try await centre.perform(by: .administrator) { try $0.set(user, isDisabled: false, in: $1) }
      #expect(try await approve(centre, order).state == .offered)
    }
  }

  @Test("Nobody lends another's authority, his own to himself, to whom may not approve, or for the past")
  func refusals() async throws {
    try await withCentre { centre in
      try await staffed(centre)
      #expect(await domainError { try await lend(centre, by: .bruno) }?.code == .notAllowed)
      #expect(await domainError { try await lend(centre, to: "dora") }?.field == "to")
      #expect(await domainError { try await lend(centre, to: "ada") }?.code == .notAllowed)
      #expect(await domainError { try await lend(centre, by: .administrator, from: "ada") }?.field == "delegator")
      #expect(await domainError { try await lend(centre, to: "nobody") }?.code == .notFound)
      #expect(await domainError { try await lend(centre, start: -1) }?.field == "from")
      #expect(try await centre.number("SELECT count(*) FROM delegation") == 0)
      _ = try await lend(centre, by: .administrator)
      #expect(await domainError { try await lend(centre, start: 6) }?.code == .conflict)
      _ = try await lend(centre, start: 7)
    }
  }

  @Test("An approval that nobody used in time goes back to approval by itself, and the order is not offered on it")
  func expiry() async throws {
    let policy = SmallCity.policy {
      $0.approvals = ApprovalRules(limits: $0.approvals.limits, validFor: .elapsed(.seconds(2 * 86_400)))
      $0.routing = RoutingRules(
        criterion: .priority, defaultAnswerWithin: .init(within: .elapsed(.seconds(7 * 86_400)), clock: .always),
        alarm: $0.routing.alarm)
    }
    try await withCentre(policy) { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(1_000))
      let accepted = try await centre.open("roads.pothole", estimate: euro(1_000))
      for number in [order.number, accepted.number] {
        try await centre.act(number, by: .bruno) { try $0.approve(in: $1) }
      }
      try await centre.act(accepted.number, by: .ada) { try $0.accept(in: $1) }
      centre.clock.advance(.seconds(2 * 86_400))
      try await centre.runAgenda()
      #expect(try await centre.order(order.number).state == .offered)

      centre.clock.advance(.seconds(1))
      try await centre.runAgenda()

      let expired = try await centre.order(order.number)
      #expect(expired.state == .approval && expired.approved == nil && expired.contractor == nil)
      let acts = try await centre.kinds(of: order.number).filter { $0.rawValue.hasPrefix("order.") }
      #expect(acts.suffix(2) == [.orderWithdrawn, .approvalExpired])
      #expect(try await centre.order(accepted.number).state == .accepted)
      // Handed back after that, it goes to nobody before it is approved again.
      let back = try await centre.act(accepted.number, by: .bruno) { try $0.handBack(reason: "No", in: $1) }
      #expect(back.state == .approval && back.approved == nil)
      #expect(try await centre.register.read { try Invariants.broken(on: $0.connection) }.isEmpty)
      let again = try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) }
      #expect(again.state == .offered && again.contractor == "ALFA")
    }
  }
}
