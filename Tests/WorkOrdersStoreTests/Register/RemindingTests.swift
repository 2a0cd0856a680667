import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Firms are reminded of offers")
struct RemindingTests {
  /// An hour to answer, and a reminder a quarter before.
  private static let policy = SmallCity.policy { policy in
    policy.routing = RoutingRules(
      criterion: .priority,
      defaultAnswerWithin: .init(within: .elapsed(.seconds(3_600)), clock: .always, remindBefore: .seconds(900)),
      alarm: policy.routing.alarm)
  }

  private func reminders(_ centre: Centre) async throws -> [OutgoingNotice] {
    let ids = try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'reminder' ORDER BY created_at")
    return try await centre.register.read { snapshot in try ids.compactMap { try snapshot.notice($0)?.notice } }
  }

  @Test("Once, at its time, where it was asked, in the offer's thread")
  func once() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger")
      centre.clock.advance(.seconds(2_699))
      try await centre.runAgenda()
      #expect(try await reminders(centre).isEmpty)
      centre.clock.advance(.seconds(1))
      for _ in 1...2 { try await centre.runAgenda() }
      let reminder = try #require(try await reminders(centre).first)
      let offer = try #require(try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'offer'").first)
      #expect(reminder.answers == offer && !reminder.isReply && reminder.recipient == "lavori@alfa.example")
      #expect(reminder.contractor == "ALFA" && reminder.order == order.number && !reminder.isCertified)
      #expect(reminder.subject.contains("\(order.number)") && reminder.body.contains("ACCEPT at 15:30"))
      centre.clock.advance(.seconds(899))
      try await centre.runAgenda()
      #expect(try await reminders(centre).count == 1)
      #expect(try await centre.order(order.number).state == .offered)
    }
  }

  @Test("Not after an answer, a withdrawal, or where it is rung")
  func settled() async throws {
    try await withCentre(Self.policy) { centre in
      let accepted = try await centre.accepted()
      let withdrawn = try await centre.open("roads.danger")
      try await centre.act(withdrawn.number, by: .bruno) { try $0.withdraw(reason: "Not now", in: $1) }
      #expect(try await centre.order(withdrawn.number).openOffer?.mode == .phone)
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'reminder-due'") == 0)
      centre.clock.advance(.seconds(2_700))
      try await centre.runAgenda()
      #expect(try await reminders(centre).isEmpty)
      #expect(try await centre.order(accepted.number).state == .accepted)
    }
  }

  @Test("By certified mail to who was asked so, by an id of its own that says the register's name")
  func certified() async throws {
    try await withCentre(Self.policy, firms: SmallCity.firms.filter { $0.mode == .pec }) { centre in
      let order = try await centre.open("roads.danger")
      centre.clock.advance(.seconds(2_700))
      try await centre.runAgenda()
      let reminder = try #require(try await reminders(centre).first)
      #expect(reminder.isCertified && reminder.recipient == "gamma@pec.example")
      let deliveries = try await centre.register.read { try $0.certifiedDeliveries(of: order.number) }
      #expect(deliveries.count == 2)
    }
  }

  @Test("A centre that was away when it was due, and comes back after the end, reminds nobody")
  func away() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger")
      centre.clock.advance(.seconds(3_601))
      try await centre.runAgenda()
      #expect(try await reminders(centre).isEmpty)
      #expect(try await centre.order(order.number).offers.first?.state == .expired)
    }
  }

  @Test("A city that says nothing reminds nobody")
  func silent() async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger")
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'reminder-due'") == 0)
    }
  }
}
