import Testing

@testable import WorkOrders
@testable import WorkOrdersStore

@Suite("Technicians are told of dormant orders")
struct DigestTests {
  /// Mondays at 10, what nobody has touched for three days; the clock stands on a Monday at 9.
  private static let policy = SmallCity.policy {
    $0.digest = DigestRules(day: .monday, at: LocalTime(clamping: 600), dormantDays: 3)
  }
  private static let week = Duration.seconds(7 * 86_400)

  private func addPeople(_ centre: Centre) async throws {
    try await centre.perform(by: .administrator) { transaction, context in
      for (name, role, email) in [
        ("bruno", Role.technician, "bruno@city.example"), ("carla", .technician, "carla@city.example"),
        ("carlo", .technician, "Carla@city.example"), ("elena", .technician, nil), ("dora", .manager, "d@city.example"),
        ("fabio", .technician, "fabio@city.example"),
      ] as [(String, Role, String?)] {
        var account = UserAccount(name: UserName(rawValue: name), role: role)
        account.email = email
        try transaction.add(account, in: context)
      }
      try transaction.set("fabio", isDisabled: true, in: context)
    }
  }

  private func digests(_ centre: Centre) async throws -> [OutgoingNotice] {
    let ids = try await centre.texts(
      "SELECT message_id FROM outbox WHERE kind = 'digest' ORDER BY created_at, recipient")
    return try await centre.register.read { snapshot in try ids.compactMap { try snapshot.notice($0)?.notice } }
  }

  @Test("One mail a week for each technician with an address, with what waits, where, how long and for whom")
  func weekly() async throws {
    try await withCentre(Self.policy) { centre in
      try await addPeople(centre)
      let held = try await centre.accepted()
      let waiting = try await centre.open("green.bench")
      centre.clock.advance(.seconds(3_600))
      try await centre.runAgenda()
      #expect(try await digests(centre).isEmpty, "nothing is dormant yet")

      centre.clock.advance(Self.week - .seconds(1))
      try await centre.runAgenda()
      #expect(try await digests(centre).isEmpty)
      centre.clock.advance(.seconds(1))
      for _ in 1...2 { try await centre.runAgenda() }
      let first = try await digests(centre)
      #expect(first.map(\.recipient) == ["bruno@city.example", "carla@city.example"])
      let body = try #require(first.first?.body)
      #expect(body.contains("\(held.number): Z1 – accepted for 7 days; waits for: ALFA"), "\(body)")
      #expect(body.contains("\(waiting.number): Z1 – being evaluated for 7 days; waits for: whoever evaluates it"))
      #expect(body.contains("ALFA (") && !body.contains("no category"), "\(body)")
      #expect(first.first?.subject.contains("2") == true)

      try await centre.act(waiting.number, by: .bruno) { try $0.cancel(reason: "Gone", in: $1) }
      try await centre.act(held.number, by: .bruno) { try $0.start(in: $1) }
      centre.clock.advance(Self.week)
      try await centre.runAgenda()
      let second = try await digests(centre).suffix(2)
      #expect(second.count == 2 && second.allSatisfy { $0.body.contains("started") && !$0.body.contains("evaluated") })
      #expect(Set(try await digests(centre).map(\.messageID)).count == 4)
    }
  }

  @Test("Nothing is said when nothing is dormant, and one that was missed is told once, when the centre is back")
  func missed() async throws {
    try await withCentre(Self.policy) { centre in
      try await addPeople(centre)
      let order = try await centre.accepted()
      centre.clock.advance(.seconds(20 * 86_400))
      try await centre.runAgenda()
      #expect(try await digests(centre).count == 2)
      let due = try await centre.texts("SELECT CAST(due_at AS TEXT) FROM agenda WHERE kind = 'digest-goes'")
      #expect(due == ["\((SmallCity.start + .seconds(3_600) + Self.week * 3).milliseconds)"])
      try await centre.act(order.number, by: .bruno) { try $0.complete(in: $1) }
      centre.clock.advance(.seconds(2 * 86_400))
      try await centre.runAgenda()
      #expect(try await digests(centre).count == 2)
    }
  }

  @Test("Rules that say another time move it, and rules without one end it")
  func rules() async throws {
    try await withCentre { centre in
      func due() async throws -> [String] {
        try await centre.texts("SELECT CAST(due_at AS TEXT) FROM agenda WHERE kind = 'digest-goes'")
      }
      func apply(_ digest: DigestRules?) async throws {
        let policy = SmallCity.policy { $0.digest = digest }
        try await centre.register.write {
          _ = try $0.apply(policy, yaml: "", zones: nil, sha256: "", reason: "r", by: .administrator)
        }
      }
      #expect(try await due().isEmpty)
      try await apply(DigestRules(day: .monday, at: LocalTime(clamping: 600), dormantDays: 3))
      #expect(try await due() == ["\((SmallCity.start + .seconds(3_600)).milliseconds)"])
      try await apply(DigestRules(day: .tuesday, at: LocalTime(clamping: 600), dormantDays: 3))
      #expect(try await due() == ["\((SmallCity.start + .seconds(90_000)).milliseconds)"])
      try await apply(nil)
      #expect(try await due().isEmpty)
    }
  }

  @Test("A user's address is kept, changed and taken away, and what is no address is refused")
  func address() async throws {
    try await withCentre { centre in
      try await addPeople(centre)
      try await centre.perform(by: .administrator) { try $0.setAddress(of: "elena", to: "elena@city.example", in: $1) }
      try await centre.perform(by: .administrator) { try $0.setAddress(of: "bruno", to: nil, in: $1) }
      let found = try await centre.register.read { try $0.users() }
      #expect(found.first { $0.name == "elena" }?.email == "elena@city.example")
      #expect(found.first { $0.name == "bruno" }?.email == nil)
      let refused = await domainError {
        try await centre.perform(by: .administrator) { try $0.setAddress(of: "elena", to: "elena", in: $1) }
      }
      #expect(refused?.code == .invalid && refused?.field == "email")
    }
  }
}
