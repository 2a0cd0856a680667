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

  @Test("A word that is not one of a few is refused by the name of its field, with the words there are")
  func choice() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let answer = try await caller.act("accept", on: "WO-2025-000001", ["by": "fax", "who": "Mario"])
      #expect(answer["detail"] == "\"by\" cannot be \"fax\".")
      #expect(answer["hint"] == "Known are: phone, email, pec, link.")
    }
  }

  @Test("A time in the future is told by the city's clock")
  func localTime() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let late = try await caller.with("Accept-Language", "it").act(
        "cancel", on: "WO-2025-000001", ["reason": "x", "at": "2025-07-14T06:30:00Z"])
      #expect(late["detail"] == "L'ora 14/07/2025 08:30 è nel futuro.")
    }
  }

  @Test("The rows of a file are refused in the language of the one who sends it")
  func rows() async throws {
    try await TestCentre.demo { caller, _ in
      let body: JSONValue = .object(["csv": "code,kind,name\nP1,school,\n"])
      let file = try await caller.with("Accept-Language", "it").post("places/import", body)
      #expect(file["problems"][0]["message"] == "La colonna \"name\" è vuota. Riempirla.", "\(file.text)")
      #expect(file["detail"].string.hasPrefix("Il file ha 1 errore; nulla è stato importato.\n  riga 2 (name): "))
      let user = try await caller.with("Accept-Language", "it").post("users", .object(["name": "anna"]))
      #expect(user["detail"] == "Un utente ha bisogno di un ruolo.")
    }
  }

  @Test("The problems of a city file and the faults of a journal are told in the caller's language")
  func filesAndJournal() async throws {
    try await TestCentre.demo { caller, centre in
      let italian = caller.with("Accept-Language", "it")
      let yaml = try Fixture.text("city/city.yaml").replacing("timeZone: Europe/Rome", with: "timeZone: Europe/Roma")
      let body: JSONValue = .object([
        "yaml": .text(yaml), "zones": .text(try Fixture.text("city/zones.geojson")), "reason": "prova",
      ])
      let said = { (answer: Answer) in answer["problems"][0]["message"].string }
      #expect(said(try await italian.post("policy", body)).hasPrefix("Il fuso orario"))
      #expect(said(try await caller.post("policy", body)).hasPrefix("The time zone"))
      let unknown = String(repeating: "0", count: 64)
      let head = try await italian.get("journal/verification?head=\(unknown)")
      #expect(head["faults"][0]["message"].string.contains("non è in questo giornale"), "\(head.text)")
    }
  }
}
