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

  @Test("A message that fails waits longer each time and is given up when it is a day old")
  func failed() async throws {
    try await withCentre { centre in
      let item = try await message(centre)
      var waits: [Int64] = []

      for attempt in 1...30 {
        let claimed = try await centre.register.write { try $0.claim() }
        #expect(claimed.map(\.attempts) == [attempt])
        try await centre.register.write { try $0.failed(item.id, because: "no route", attempt: attempt) }
        let next = try await centre.texts(
          "SELECT CAST(due_at AS TEXT) FROM agenda WHERE key LIKE 'message-goes offer.%'"
        ).first.flatMap { Int64($0) }
        guard let next else { break }
        waits.append((next - centre.clock.now().milliseconds) / 1_000)
        centre.clock.set(Timestamp(milliseconds: next))
        try await leaveOnlyMessages(centre)
      }

      let rising: [Int64] = [60, 120, 240, 480, 960, 1_920, 3_840]
      #expect(waits == rising + Array(repeating: 7_680, count: 11))
      #expect(centre.clock.now() >= SmallCity.start + MessagePatience.longest)
      #expect(
        try await centre.number("SELECT count(*) FROM agenda WHERE key = $1", ["message-goes \(item.id)"]) == 0)
      #expect(try await centre.kinds(of: item.order).suffix(2) == [.noticeFailed, .orderAlarm])
      #expect(try await centre.texts("SELECT failure FROM outbox WHERE failure IS NOT NULL") == ["no route"])
    }
  }

  @Test("A message that is given up alarms a person, who sees it for three days and is not alarmed about the alarm")
  func undelivered() async throws {
    try await withCentre { centre in
      let item = try await message(centre)

      try await centre.register.write { try $0.failed(item.id, because: "no route", attempt: 1, isFinal: true) }
      let alarms = try await centre.register.read { try $0.alarms() }
      let mail = try #require(try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'alarm'").first)
      try await centre.register.write { try $0.failed(mail, because: "no route", attempt: 1, isFinal: true) }

      #expect(alarms.map(\.kind) == [.noticeFailed])
      #expect(alarms.first?.order == item.order)
      #expect(alarms.first?.text.contains("lavori@alfa.example") == true)
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'alarm'") == 1)
      #expect(try await centre.register.read { try $0.alarms().count } == 2)
      centre.clock.advance(.seconds(3 * 86_400))
      #expect(try await centre.register.read { try $0.alarms() }.isEmpty)
    }
  }

  @Test(
    "A firm that its message has not reached is rung; when its time is over it has not been silent, and is told nothing",
    arguments: ["failed", "returned", "tried"])
  func unreached(how: String) async throws {
    try await withCentre { centre in
      let item = try await message(centre)
      try await centre.register.write { transaction in
        switch how {
        case "failed": try transaction.failed(item.id, because: "no such user", attempt: 1, isFinal: true)
        case "tried": try transaction.failed(item.id, because: "no route", attempt: 9)
        default:
          try transaction.sent(item.id)
          _ = try transaction.undelivered(item.id, to: "lavori@alfa.example", status: "5.1.1")
        }
      }
      let stands = try await centre.register.read { snapshot in
        try snapshot.surroundings(of: [try snapshot.order(item.order)]).map(\.offerMessages)
      }
      let states: [String: OfferMessage] = ["failed": .failed, "returned": .returned, "tried": .waiting]
      #expect(stands.first?[1]?.message == states[how])
      let reasons = ["failed": "no such user", "tried": "no route", "returned": "5.1.1"]
      let reason = try #require(reasons[how])
      #expect(stands.first?[1]?.reason?.contains(reason) == true)
      let toRing = try await centre.register.read { try $0.ordersUnreached().map(\.number) }
      #expect(toRing == (how == "tried" ? [] : [item.order]))

      let offer = try #require(try await centre.order(item.order).openOffer)
      centre.clock.set(offer.answerBy + .milliseconds(1))
      try await centre.register.write(isolation: .guarded) {
        try $0.perform(AgendaItem(task: .offerExpires(item.order, round: 1), dueAt: offer.answerBy, attempts: 0))
      }
      let order = try await centre.order(item.order)
      #expect(order.offers.map(\.state) == [.withdrawn, .sent] && order.contractor == "BETA")
      let kinds = try await centre.kinds(of: item.order)
      #expect(kinds.contains(.orderWithdrawn) && !kinds.contains(.orderExpired))
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'withdrawal'") == 0)
      #expect(try await centre.register.read { try $0.alarms() }.allSatisfy { $0.kind != .tellFirm })
      #expect(try await centre.register.read { try $0.ordersUnreached() }.isEmpty)
    }
  }

  @Test("An attempt that was overtaken records nothing, and hands nothing over")
  func overtaken() async throws {
    try await withCentre { centre in
      let item = try await message(centre)
      _ = try await centre.register.write { try $0.claim() }
      centre.clock.advance(.seconds(61))
      let second = try await centre.register.write { try $0.claim() }
      #expect(second.map(\.task) == [.messageGoes(item.id)] && second.map(\.attempts) == [2])
      let taken = try await centre.register.read { snapshot in
        try [1, 2].map { try snapshot.takenMessage(item.id, attempt: $0) != nil }
      }
      #expect(taken == [false, true])

      // The first is slow to fail: the second has the message, and then has sent it.
      try await centre.register.write { try $0.failed(item.id, because: "too slow", attempt: 1, isFinal: true) }
      let held = try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'message-goes' AND attempts = 2")
      #expect(held == 1)
      try await centre.register.write { try $0.sent(item.id) }
      try await centre.register.write { try $0.failed(item.id, because: "too slow", attempt: 2, isFinal: true) }

      #expect(try await centre.register.read { try $0.sentMessage(item.id).state } == .sent)
      #expect(try await !centre.kinds(of: item.order).contains(.noticeFailed))
      #expect(try await centre.register.read { try $0.takenMessage(item.id, attempt: 2) } == nil)
    }
  }

  @Test("A message whose daemon stood still for days is still tried ten times")
  func late() {
    let made = SmallCity.start
    let late = made + .seconds(5 * 86_400)
    #expect(MessagePatience.nextAttempt(after: 1, made: made, now: late) == late + .seconds(60))
    #expect(MessagePatience.nextAttempt(after: 9, made: made, now: late) == late + .seconds(7_680))
    #expect(MessagePatience.nextAttempt(after: 10, made: made, now: late) == nil)
  }

  @Test("The bytes of a message are noted once, whoever is first, and the journal has their hash when they are sent")
  func copied() async throws {
    try await withCentre { centre in
      let item = try await message(centre)
      let copies = ["a", "b"].map { StoredFile(sha256: $0, name: "m", mediaType: "message/rfc822", size: 3) }
      for copy in copies {
        #expect(try await centre.register.write { try $0.keep(copy, of: item.id) } == "a")
      }
      #expect(try await centre.register.read { try $0.waitingMessage(item.id, attempt: 2)?.sha256 } == "a")
      #expect(try await centre.register.read { try $0.sentMessage(item.id).state } == .waiting)
      try await centre.register.write { try $0.sent(item.id) }
      let sent = try await centre.register.read { try $0.sentMessage(item.id.uppercased()) }
      #expect(sent.state == .sent && sent.sentAt == SmallCity.start && sent.copy?.size == 3)
      let events = try await centre.register.read { try $0.latestEvents(10) }
      #expect(events.first { $0.event.kind == .noticeSent }?.event.facts["sha256"] == .text("a"))
      #expect(try await centre.register.read { try $0.names(file: "a") })
    }
  }

  @Test("Messages are listed newest first, page by page, by order, and by what went wrong")
  func listed() async throws {
    try await withCentre { centre in
      var ids: [String] = []
      for number in 1...5 {
        ids.append("\(number)@city.example")
        try await centre.register.write { [id = ids.last ?? ""] transaction in
          try transaction.send(
            OutgoingNotice(
              messageID: id, kind: .alarm, order: nil, recipient: "a@city.example",
              NoticeWords(subject: "s", body: "b")))
        }
        centre.clock.advance(.seconds(number == 2 ? 0 : 1))
      }
      try await centre.register.write { [id = ids[1]] in try $0.failed(id, because: "no route", attempt: 1) }
      var (seen, place): ([String], TimedPlace?) = ([], nil)
      repeat {
        let page = try await centre.register.read { [place] in try $0.sentMessages(after: place, limit: 2) }
        seen += page.map(\.messageID)
        place = page.last.flatMap { TimedPlace("\(TimedPlace(time: $0.madeAt, key: $0.messageID))") }
        if page.count < 2 { break }
      } while true
      #expect(seen == ids.reversed())
      let troubled = try await centre.register.read { try $0.sentMessages(isTroubled: true) }
      #expect(troubled.map(\.messageID) == [ids[1]] && troubled.first?.state == .waiting)
      let order = try await centre.open("roads.danger").number
      #expect(try await centre.register.read { try $0.sentMessages(order: order) }.map(\.order) == [order])
    }
  }

  @Test("Of what reporters have said, a message holds as much as somebody reads")
  func bounded() async throws {
    let long = String(repeating: "a hole ", count: 1_400)
    for (firms, kind) in [(SmallCity.firms, "offer"), ([], "alarm")] as [([Contractor], String)] {
      try await withCentre(firms: firms) { centre in
        try await centre.log(.report("roads.danger") { $0.description = long })
        let bodies = try await centre.texts("SELECT body FROM outbox WHERE kind IN ('offer', 'alarm')")
        let body = try #require(bodies.first, "\(kind)")
        #expect(body.contains(long.prefix(2_000)) && body.count < 4_000, "\(kind)")
      }
    }
    let requests = (1...30).map { RequestNumber(year: 2026, serial: $0) }
    var reports: [RequestNumber: OrderSubject.Report] = [:]
    for request in requests { reports[request] = (address: nil, description: long) }
    let subject = OrderSubject(of: requests, own: nil, reports)
    #expect(subject.descriptions.count == 30 && subject.said.count == 20)
    #expect(subject.said.allSatisfy { $0.count == 2_000 })
  }

  @Test("A firm that loses an order is told in its mode, and by phone through the board")
  func withdrawn() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      for _ in 1...3 {
        try await centre.runAgenda()
        try await centre.act(order.number, by: .bruno) { try $0.withdraw(reason: "Not now", in: $1) }
      }

      let told = try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'withdrawal' ORDER BY created_at")
      #expect(Set(told) == ["lavori@alfa.example", "gamma@pec.example"])
      let board = try await centre.register.read { try $0.alarms() }.filter { $0.kind == .tellFirm }
      #expect(board.map(\.text) == ["Order \(order.number): ring BETA, 0522 1234: the order is withdrawn."])
    }
  }

  @Test("A firm that works on an order is told when it is cancelled, and one that refused it is not")
  func cancelled() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.cancel(reason: "Built over", in: $1) }
      let other = try await centre.open("roads.danger")
      try await centre.act(other.number, by: .bruno) { try $0.refuse(reason: "No", in: $1) }

      let told = try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'withdrawal'")
      #expect(told.count == 1)
      #expect(told.first?.hasPrefix("withdrawal.\(order.number).1.".lowercased()) == true)
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
