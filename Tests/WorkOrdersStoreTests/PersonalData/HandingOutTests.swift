import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What was handed out")
struct HandingOutTests {
  private func call(_ name: String, _ email: String, _ centre: Centre) async throws -> ContactNumber {
    let receipt = try await centre.log(
      .report("roads.danger") {
        $0.outcome = .information
        $0.reporter = Reporter(name: name, phone: nil, email: email)
      })
    return receipt.contact
  }

  private func export(_ contacts: [ContactNumber], _ reason: String, _ centre: Centre) async throws {
    try await centre.perform(by: .dora) { try $0.recordExport(of: contacts, reason: reason, in: $1) }
  }

  private func reasons(_ centre: Centre) async throws -> [String] {
    try await centre.texts(
      "SELECT text FROM journal_words WHERE name = 'reason' AND text LIKE 'Domanda%' ORDER BY text")
  }

  @Test("Whoever is forgotten takes along the words of every event that handed their data out, and nobody else's")
  func forgotten() async throws {
    try await withCentre { centre in
      // given: somebody who called more often than the event says, the last time under another address
      var rosas: [ContactNumber] = []
      for _ in 1...24 { rosas.append(try await call("Rosa Verdi", "rosa@posta.example", centre)) }
      let last = try await call("Rosa Verdi", "verdi@posta.example", centre)
      let ugo = try await call("Ugo Bassi", "ugo@posta.example", centre)
      try await export(rosas + [last], "Domanda 1 di Rosa Verdi", centre)
      try await export([last], "Domanda 2 di Rosa Verdi", centre)
      try await export([ugo], "Domanda 3 di Ugo Bassi", centre)
      // when
      let address = try DataSubject(phone: nil, email: "verdi@posta.example", name: nil)
      let erasure = try await centre.perform(by: .dora) { try $0.erase(address, reason: "Ha chiesto", in: $1) }
      // then
      #expect(erasure.contacts == [last])
      #expect(try await reasons(centre) == ["Domanda 3 di Ugo Bassi"])
      #expect(try await centre.number("SELECT count(*) FROM journal_event WHERE kind = 'subject.exported'") == 3)
      try await centre.register.seal()
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  @Test("Where nothing is held nothing is handed out, and the journal has nothing to say")
  func nobody() async throws {
    try await withCentre { centre in
      let refused = await domainError { try await export([], "Domanda", centre) }
      #expect(refused?.code == .notFound && refused?.hint != nil)
      let events = try await centre.number("SELECT count(*) FROM journal_event WHERE kind = 'subject.exported'")
      #expect(events == 0)
    }
  }
}
