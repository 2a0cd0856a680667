import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Idempotency keys")
struct AnsweredKeyTests {
  @Test("A replay gets the first answer and nothing is done twice")
  func replay() async throws {
    try await withCentre { centre in
      let first = try await log(key: "k1", digest: "d", centre)
      let second = try await log(key: "k1", digest: "d", centre)

      #expect(first == second)
      #expect(first.status == 201)
      #expect(try await centre.number("SELECT count(*) FROM contact") == 1)
    }
  }

  @Test("The same key with other content is refused")
  func reused() async throws {
    try await withCentre { centre in
      _ = try await log(key: "k1", digest: "d", centre)

      let error = await domainError { try await log(key: "k1", digest: "e", centre) }

      #expect(error?.code == .keyReused)
      #expect(try await centre.number("SELECT count(*) FROM contact") == 1)
    }
  }

  @Test("An act that fails leaves no key behind")
  func failure() async throws {
    try await withCentre { centre in
      let refused = await domainError { try await log(key: "k1", digest: "d", category: "roads.hole", centre) }

      let answer = try await log(key: "k1", digest: "e", centre)

      #expect(refused?.code == .invalid)
      #expect(answer.status == 201)
    }
  }

  @Test("Without a key every act is done")
  func without() async throws {
    try await withCentre { centre in
      for _ in 1...2 { _ = try await log(key: nil, digest: "d", centre) }

      #expect(try await centre.number("SELECT count(*) FROM contact") == 2)
    }
  }

  @Test("Replays at once do one act")
  func atOnce() async throws {
    try await withCentre { centre in
      let answers = try await withThrowingTaskGroup(of: StoredAnswer.self) { group in
        for _ in 1...16 { group.addTask { try await log(key: "k1", digest: "d", centre) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }

      #expect(Set(answers).count == 1)
      #expect(try await centre.number("SELECT count(*) FROM contact") == 1)
    }
  }

  private func log(key: String?, digest: String, category: CategoryCode = "roads.danger", _ centre: Centre) async throws
    -> StoredAnswer
  {
    try await centre.perform(by: .ada) { transaction, context in
      try transaction.once(key, digest: digest) {
        let receipt = try transaction.log(.report(category), in: context)
        return StoredAnswer(status: 201, body: Array(receipt.contact.description.utf8))
      }
    }
  }
}
