import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Which message of ours is answered")
struct AnsweredMessageTests {
  private func messages(_ kind: String, _ centre: Centre) async throws -> [OutgoingNotice] {
    let ids = try await centre.texts("SELECT message_id, kind FROM outbox ORDER BY created_at, message_id")
    return try await centre.register.read { snapshot in
      try ids.compactMap { try snapshot.notice($0)?.notice }.filter { $0.kind.rawValue == kind }
    }
  }

  private func thread(answering notice: OutgoingNotice, _ centre: Centre) async throws -> MailThread? {
    try await centre.register.read { try $0.thread(of: [notice.messageID], subject: "Re:", from: notice.recipient) }
  }

  @Test("A yes to an offer that was withdrawn is none to the one that was made since, of another amount")
  func earlierOffer() async throws {
    let alfa = SmallCity.firms.filter { $0.code == "ALFA" }
    try await withCentre(firms: alfa) { centre in
      let order = try await centre.open("roads.danger", estimate: euro(300)).number
      let first = try #require(try await messages("offer", centre).first)
      #expect(try await thread(answering: first, centre) == .contractor("ALFA", order, isAnswer: true))
      try await centre.register.write { try $0.sent(first.messageID) }

      centre.clock.advance(.seconds(60))
      let grown = try await centre.act(order, by: .bruno) { try $0.set(OrderSettings(estimate: euro(1_500)), in: $1) }
      #expect(grown.state == .approval && grown.offers.map(\.state) == [.withdrawn])
      #expect(try await thread(answering: first, centre) == .contractor("ALFA", order, isAnswer: true))
      centre.clock.advance(.seconds(60))
      let again = try await centre.act(order, by: .bruno) { try $0.approve(in: $1) }
      #expect(again.state == .offered && again.contractor == "ALFA" && again.offers.count == 2)

      let offers = try await messages("offer", centre)
      let answers = try await [thread(answering: offers[0], centre), thread(answering: offers[1], centre)]
      #expect(
        answers == [.contractor("ALFA", order, isAnswer: false), .contractor("ALFA", order, isAnswer: true)])
      let withdrawal = try #require(try await messages("withdrawal", centre).first)
      #expect(try await thread(answering: withdrawal, centre) == .contractor("ALFA", order, isAnswer: false))
    }
  }

  @Test("What whoever is on call answers to an alarm is staff's; from anybody else it names somebody else's order")
  func alarm() async throws {
    try await withCentre(firms: []) { centre in
      let order = try await centre.open("roads.danger").number
      let alarm = try #require(try await messages("alarm", centre).first)
      #expect(try await thread(answering: alarm, centre) == .staff(order))
      let other = try await centre.register.read {
        try $0.thread(of: [alarm.messageID], subject: "Re:", from: "eve@x.example")
      }
      #expect(other == .stranger(order.description))
    }
  }
}
