import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Received mail")
struct MailRegisterTests {
  @Test("A message is known by its Message-ID and leads to its contact and request")
  func known() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger") { $0.channel = .email })
      try await centre.register.write { transaction in
        try transaction.received("1@a.example", content: "first", as: receipt.contact)
        try transaction.received("2@a.example", content: "second")
        // The first one keeps its id.
        try transaction.received("1@a.example", content: "another")
      }

      let known = try await centre.register.read { snapshot in
        try ["1@a.example", "2@a.example", "3@a.example"].map { try snapshot.knownMail($0) }
      }
      let request = try await centre.register.read { try $0.request(of: receipt.contact) }

      #expect(known.map { $0?.contact } == [receipt.contact, nil, nil])
      #expect(known.map { $0?.content } == ["first", "second", nil])
      #expect(request == receipt.request)
    }
  }

  @Test("A file that came with a contact is noted once")
  func attachments() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      let file = StoredFile(sha256: "ab", name: "hole.jpg", mediaType: "image/jpeg", size: 4)

      for _ in 1...2 { try await centre.register.write { try $0.attach(file, to: receipt.contact) } }

      #expect(try await centre.texts("SELECT name FROM attachment") == ["hole.jpg"])
    }
  }
}
