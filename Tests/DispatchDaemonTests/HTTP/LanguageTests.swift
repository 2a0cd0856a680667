import DispatchAPI
import HTTPTypes
import Testing

@Suite("Errors in the language that was asked for")
struct LanguageTests {
  @Test(
    "A problem document speaks Italian, English or English for anything else",
    arguments: [
      ("it", "Non si può iniziare l'ordine WO-2025-000001: è proposto a un'impresa."),
      ("fr, it;q=0.8", "Non si può iniziare l'ordine WO-2025-000001: è proposto a un'impresa."),
      ("en-GB", "Order WO-2025-000001 is offered: nobody can start it now."),
      ("fr", "Order WO-2025-000001 is offered: nobody can start it now."),
    ])
  func negotiated(header: String, sentence: String) async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let answer = try await caller.with("Accept-Language", header).act("start", on: "WO-2025-000001")
      #expect(answer.status == 409 && answer["code"] == "conflict")
      #expect(answer["detail"].string == sentence)
    }
  }

  @Test("What is mistyped is asked about in Italian")
  func mistyped() async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.with("Accept-Language", "it").logPothole(["category": "roads.pothol"])
      #expect(answer["detail"] == "Non c'è la categoria \"roads.pothol\".")
      #expect(answer["hint"] == "Forse roads.pothole?")
    }
  }
}
