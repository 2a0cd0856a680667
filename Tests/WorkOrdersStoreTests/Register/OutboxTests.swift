import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Messages on their way out")
struct OutboxTests {
  @Test("A message that was handed over is not due again, and is recorded once")
  func sent() async throws {
    try await withCentre { centre in
      let item = try await message(centre)

      for _ in 1...2 { try await centre.register.write { try $0.sent(item.id) } }

      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL") == 1)
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'message-goes'") == 0)
      #expect(try await centre.kinds(of: item.order).filter { $0 == .noticeSent }.count == 1)
    }
  }

  @Test("A message that fails waits longer each time and is given up after ten attempts")
  func failed() async throws {
    try await withCentre { centre in
      let item = try await message(centre)
      var waits: [Int64] = []

      for attempt in 1...10 {
        let claimed = try await centre.register.write { try $0.claim() }
        #expect(claimed.map(\.attempts) == [attempt])
        try await centre.register.write { try $0.failed(item.id, because: "no route", attempt: attempt) }
        let next = try await centre.texts(
          "SELECT CAST(due_at AS TEXT) FROM agenda WHERE kind = 'message-goes'"
        ).first.flatMap { Int64($0) }
        guard let next else { break }
        waits.append((next - centre.clock.now().milliseconds) / 1_000)
        centre.clock.set(Timestamp(milliseconds: next))
        try await leaveOnlyMessages(centre)
      }

      #expect(waits == [60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 7_680])
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'message-goes'") == 0)
      #expect(try await centre.kinds(of: item.order).last == .noticeFailed)
      #expect(try await centre.texts("SELECT failure FROM outbox") == ["no route"])
    }
  }

  @Test("A stored message has its words, its number and the time it was made")
  func stored() async throws {
    try await withCentre { centre in
      let item = try await message(centre)

      let stored = try await centre.register.read { try $0.notice(item.id) }
      #expect(stored?.notice.order == item.order)
      #expect(stored?.notice.body.contains("A hole in the road") == true)
      #expect(stored?.createdAt == SmallCity.start)
    }
  }

  private func message(_ centre: Centre) async throws -> (id: String, order: OrderNumber) {
    let order = try await centre.open("roads.danger")
    let id = try await centre.texts("SELECT message_id FROM outbox").first
    return (try #require(id), order.number)
  }

  private func leaveOnlyMessages(_ centre: Centre) async throws {
    try await centre.register.write {
      _ = try $0.connection.execute("DELETE FROM agenda WHERE kind <> 'message-goes'")
    }
  }
}
