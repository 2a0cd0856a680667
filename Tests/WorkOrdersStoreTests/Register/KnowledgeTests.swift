import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What the centre knows: users, policy, contractors")
struct KnowledgeTests {
  @Test("A user's latest token leads to the user, with role and limit")
  func tokens() async throws {
    try await withCentre { centre in
      let account = UserAccount(name: "elena", role: .technician, limit: euro(700))
      try await centre.perform(by: .administrator) { transaction, context in
        try transaction.add(account, in: context)
        try transaction.giveToken(to: "elena", digest: "d1", in: context)
        try transaction.giveToken(to: "elena", digest: "d2", in: context)
      }

      #expect(try await centre.register.read { try $0.user(tokenDigest: "d2") } == account)
      for digest in ["d1", "d3"] {
        #expect(try await centre.register.read { try $0.user(tokenDigest: digest) } == nil)
      }
      #expect(account.actor.personalLimit == euro(700))
      #expect(
        try await centre.texts("SELECT kind FROM journal_event ORDER BY id DESC LIMIT 3")
          == ["user.token", "user.token", "user.added"])
    }
  }

  @Test("A name is given once, and only a user gets a token")
  func users() async throws {
    try await withCentre { centre in
      let account = UserAccount(name: "elena", role: .operator)
      try await centre.perform(by: .administrator) { try $0.add(account, in: $1) }

      let twice = await domainError { try await centre.perform(by: .administrator) { try $0.add(account, in: $1) } }
      let nobody = await domainError {
        try await centre.perform(by: .administrator) { try $0.giveToken(to: "nobody", digest: "d", in: $1) }
      }

      #expect(twice?.code == .conflict)
      #expect(nobody?.code == .notFound)
    }
  }

  @Test("A new version rules from then on, and a decision keeps the version it was taken under")
  func versions() async throws {
    try await withCentre(reading: Self.read) { centre in
      let before = try await centre.open("roads.danger", estimate: euro(450))
      let version = try await Self.apply("strict", to: centre)
      let after = try await centre.open("roads.danger", estimate: euro(450))

      #expect(version == 2)
      #expect(before.state == .offered)
      #expect(after.state == .approval)
      let kept = try await centre.register.read { snapshot in
        try [before, after].map { try snapshot.decisions(of: $0.number).map(\.policyVersion) }
      }
      #expect(kept == [[1, 1], [2]])
      let history = try await centre.register.read { try $0.policyHistory() }
      #expect(history.map(\.version) == [1, 2])
      #expect(history.map(\.reason) == ["Start", "Savings"])
      #expect(history.last?.author == "root")
      #expect(try await centre.register.read { try $0.policySource() }?.yaml == "strict")
    }
  }

  @Test("A version that was rolled back leaves nothing in memory")
  func rolledBack() async throws {
    try await withCentre(reading: Self.read) { centre in
      let failure = await domainError {
        try await centre.register.write { transaction in
          _ = try Self.apply("strict", to: transaction)
          _ = try transaction.context(by: .ada)
          throw DomainError(.conflict, "Changed our mind.")
        }
      }
      _ = try await Self.apply("loose", to: centre)

      #expect(failure?.code == .conflict)
      #expect(try await centre.open("roads.danger", estimate: euro(450)).state == .offered)
      #expect(try await centre.register.read { try $0.policy().mandates.first?.ceiling } == euro(800))
    }
  }

  @Test("Without a city file nothing is decided")
  func noPolicy() async throws {
    try await TestEngine.withLocation { location in
      let register = try await Register(
        at: location, clock: SteppedClock(SmallCity.start), readPolicy: { _ in SmallCity.policy })
      let error = await domainError { try await register.write { try $0.context(by: .ada) } }
      #expect(error?.code == .conflict)
      #expect(try await register.read { try $0.isEmpty() })
      try await register.close()
    }
  }

  @Test("Saving a contractor again changes what is known and keeps what was drawn")
  func contractors() async throws {
    try await withCentre { centre in
      _ = try await centre.accepted()
      let phoned = SmallCity.firm("ALFA", .phone, priority: 5, trades: ["roads"], ceiling: euro(9_000))
      try await centre.perform(by: .administrator) { try $0.save(phoned, in: $1) }

      let standing = try await centre.standing("ALFA")
      #expect(standing.contractor.mode == .phone)
      #expect(standing.contract.ceiling == euro(9_000))
      #expect(standing.contract.zones.isEmpty)
      #expect(standing.committed == euro(400))
      #expect(standing.openOrders == 1)
      let all = try await centre.register.read { try $0.contractors() }
      #expect(all.map(\.code) == ["ALFA", "BETA", "GAMMA"])

      let thief = Contractor(code: "DELTA", name: "Delta", mode: .email, contracts: phoned.contracts)
      let error = await domainError { try await centre.perform(by: .administrator) { try $0.save(thief, in: $1) } }
      #expect(error?.field == "contract")
    }
  }

  @Sendable private static func read(_ source: PolicySource) -> Policy {
    let ceilings: [String: Int64] = ["first": 500, "strict": 100, "loose": 800]
    return SmallCity.policy { policy in
      policy.version = source.version
      policy.mandates = [
        Mandate(
          code: "URGENT", name: SmallCity.text("urgent"), holder: .operator, ceiling: euro(ceilings[source.yaml] ?? 0),
          validFrom: SmallCity.urgent.validFrom, validTo: SmallCity.urgent.validTo)
      ]
    }
  }

  private static func apply(_ yaml: String, to centre: Centre) async throws -> Int {
    try await centre.register.write { try apply(yaml, to: $0) }
  }

  private static func apply(_ yaml: String, to transaction: RegisterTransaction) throws -> Int {
    try transaction.apply(
      read(PolicySource(version: 2, yaml: yaml, zones: nil)), yaml: yaml, zones: nil, sha256: yaml, reason: "Savings",
      by: .administrator)
  }
}
