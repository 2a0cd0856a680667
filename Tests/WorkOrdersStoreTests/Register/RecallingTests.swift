import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What was to be said of an offer that is open no more")
struct RecallingTests {
  /// An hour to answer, and a reminder a quarter before.
  private static let reminding = SmallCity.policy { policy in
    policy.routing = RoutingRules(
      criterion: .priority,
      defaultAnswerWithin: .init(within: .elapsed(.seconds(3_600)), clock: .always, remindBefore: .seconds(900)),
      alarm: policy.routing.alarm)
  }

  private func id(_ kind: String, _ centre: Centre) async throws -> String {
    let ids = try await centre.texts("SELECT message_id FROM outbox ORDER BY created_at, message_id")
    return try #require(ids.first { $0.hasPrefix(kind + ".") })
  }

  private func waits(_ id: String, _ centre: Centre) async throws -> Bool {
    try await centre.number("SELECT count(*) FROM agenda WHERE key = $1", ["message-goes \(id)"]) > 0
  }

  private func withdrawals(_ centre: Centre) async throws -> [String] {
    try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'withdrawal'")
  }

  @Test("An offer that waits for another attempt never leaves once it is withdrawn, and nobody is told of that")
  func neverLeft() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger").number
      let offer = try await id("offer", centre)
      _ = try await centre.register.write { try $0.claim() }
      try await centre.register.write { try $0.failed(offer, because: "no route", attempt: 1) }
      #expect(try await waits(offer, centre))

      try await centre.act(order, by: .bruno) { try $0.withdraw(reason: "Not now", in: $1) }

      #expect(try await !waits(offer, centre))
      let sent = try await centre.register.read { try $0.sentMessage(offer) }
      #expect(sent.state == .failed && sent.reason == "taken back before it left")
      #expect(try await withdrawals(centre).isEmpty)
      #expect(try await !centre.kinds(of: order).contains(.noticeFailed))
    }
  }

  @Test("By certified mail the same: no receipt of it is awaited, and nothing is alarmed")
  func certified() async throws {
    try await withCentre(firms: SmallCity.firms.filter { $0.mode == .pec }) { centre in
      let order = try await centre.open("roads.danger").number
      try await centre.act(order, by: .bruno) { try $0.withdraw(reason: "Not now", in: $1) }
      let found = try await centre.register.read { try $0.certifiedDeliveries(of: order) }
      #expect(found.map(\.kind) == ["offer"] && found.map(\.state) == [.failed])
      #expect(try await !centre.register.read { try $0.alarms() }.contains { $0.kind == .certifiedFailed })
    }
  }

  @Test("One that is being handed over may leave, so that its firm is told; it is not tried again")
  func leaving() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger").number
      let offer = try await id("offer", centre)
      _ = try await centre.register.write { try $0.claim() }

      try await centre.act(order, by: .bruno) { try $0.withdraw(reason: "Not now", in: $1) }
      try await centre.register.write { try $0.failed(offer, because: "no route", attempt: 1) }

      #expect(try await !waits(offer, centre))
      #expect(try await withdrawals(centre) == ["lavori@alfa.example"])
    }
  }

  @Test("An offer that its firm has accepted on the phone follows in writing, its reminder does not")
  func accepted() async throws {
    try await withCentre(Self.reminding) { centre in
      let order = try await centre.open("roads.danger").number
      centre.clock.advance(.seconds(2_700))
      let due = try await centre.register.write { try $0.claim(.register) }
      try await centre.register.write { transaction in for item in due { try transaction.perform(item) } }
      let (offer, reminder) = (try await id("offer", centre), try await id("reminder", centre))
      #expect(try await waits(reminder, centre))

      try await centre.act(order, by: .bruno) { try $0.accept(in: $1) }

      #expect(try await waits(offer, centre))
      #expect(try await !waits(reminder, centre))
      // What it has accepted it has to be told of, whether it has the message or not.
      try await centre.act(order, by: .bruno) { try $0.cancel(reason: "Built over", in: $1) }
      #expect(try await withdrawals(centre) == ["lavori@alfa.example"])
    }
  }

  @Test("A firm whose certified address has gone is told where it was asked")
  func addressGone() async throws {
    let gamma = SmallCity.firms.filter { $0.mode == .pec }
    try await withCentre(firms: gamma) { centre in
      let order = try await centre.open("roads.danger").number
      try await centre.runAgenda()
      let bare = gamma.map { Self.withoutCertifiedAddress($0, mode: .email) }
      try await centre.perform(by: .administrator) { transaction, context in
        for firm in bare { try transaction.save(firm, in: context) }
      }

      try await centre.act(order, by: .bruno) { try $0.cancel(reason: "Built over", in: $1) }

      #expect(try await withdrawals(centre) == ["gamma@pec.example"])
      let found = try await centre.register.read { try $0.certifiedDeliveries(of: order) }
      #expect(Set(found.map(\.kind)) == ["offer", "withdrawal"])
    }
  }

  private static func withoutCertifiedAddress(_ firm: Contractor, mode: ActivationMode) -> Contractor {
    Contractor(
      code: firm.code, name: firm.name, email: firm.email, pec: nil, phone: firm.phone, mode: mode,
      contracts: firm.contracts)
  }
}
