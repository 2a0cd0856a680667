import DispatchAPI
import Foundation
import Testing
import WorkOrders

@testable import DispatchDaemon
@testable import WorkOrdersStore

@Suite("Figures as an official act over HTTP")
struct StatisticsActTests {
  /// A city with an accepted order of March, on 2 April.
  private func afterMarch(_ test: @escaping @Sendable (Caller, TestCentre) async throws -> Void) async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      _ = try await caller.act("accept", on: "WO-2025-000001")
      _ = try await caller.post("clock/advance", .object(["to": "2025-04-02T10:00:00Z"]))
      try await test(caller, centre)
    }
  }

  private func reissue(_ caller: Caller, because reason: String) async throws -> Answer {
    try await caller.post("statistics/2025-Q1/reissue", .object(["reason": .text(reason)]))
  }

  private func file(_ caller: Caller, _ version: String) async throws -> [UInt8] {
    try await caller.get("statistics/2025-Q1?format=xml&version=\(version)").bytes
  }

  @Test("Frozen, an old order changed, verified: the event is named; reissued, every file verifies")
  func life() async throws {
    try await afterMarch { caller, _ in
      let frozen = try await caller.post("statistics/2025-Q1/freeze")
      #expect(frozen.status == 200 && frozen["state"] == "frozen", "\(frozen.text)")
      #expect(frozen["quarter"] == "2025-Q1" && frozen["totals"]["orders"]["opened"] == .integer(1))
      let first = try await file(caller, "1")
      let issued = try await caller.post("statistics/2025-Q1/issue")
      #expect(issued["state"] == "issued" && issued["journalPosition"] == frozen["journalPosition"])
      #expect(issued["sha256"] != frozen["sha256"])
      let second = try await file(caller, "1")
      #expect(first != second)

      let late: [String: JSONValue] = ["final": "300", "at": "2025-03-12 10:00"]
      #expect(try await caller.act("complete", on: "WO-2025-000001", late).status == 200)

      for bytes in [first, second] {
        let found = try await caller.post("statistics/verify", bytes: bytes)
        #expect(found["identical"] == .boolean(true) && found["known"] == .boolean(true), "\(found.text)")
        let events = found["since"].items.filter { $0["number"] == "WO-2025-000001" }
        #expect(events.contains { $0["kind"] == "order.completed" })
        #expect(events.allSatisfy { $0["position"].number > frozen["journalPosition"].number })
        #expect(events.contains { $0["part"] == "value" })
        #expect(events.first?.fields?.keys.sorted() == OpenAPISchemas.fields(of: "FigureChangeView").sorted())
      }

      let anew = try await reissue(caller, because: "Una fine lavori inserita in ritardo")
      #expect(anew["version"] == .integer(2) && anew["state"] == "issued" && anew["changes"].number > 0)
      let third = try await file(caller, "2")
      let newest = try await caller.get("statistics/2025-Q1?format=xml").bytes
      #expect(third == newest, "the newest unless told")
      for bytes in [first, second, third] {
        let found = try await caller.post("statistics/verify", bytes: bytes)
        #expect(found["identical"] == .boolean(true), "\(found.text)")
        #expect(found["latestVersion"] == .integer(2), "which version stands is said of those it replaced too")
      }
      #expect(try await caller.post("statistics/verify", bytes: third)["since"].items.isEmpty)
      let shown = try await caller.get("statistics/2025-Q1")
      #expect(shown["version"] == .integer(2) && shown["reason"] == "Una fine lavori inserita in ritardo")
      #expect(!shown["changes"].items.isEmpty)
      let idle = try await caller.post("statistics/2025-Q1/reissue", .object(["reason": "Di nuovo"]))
      #expect(idle.status == 409 && idle["detail"].string.contains("No figure"), "\(idle.text)")
      let list = try await caller.get("statistics/acts?limit=1")
      #expect(list["items"][0]["version"] == .integer(2))
      let rest = try await caller.get("statistics/acts?after=\(list["next"].string)")
      #expect(rest["items"].items.map { $0["version"] } == [.integer(1)])
      #expect(list["items"][0]["stands"] == .boolean(true) && rest["items"][0]["stands"] == .boolean(false))
    }
  }

  @Test("A draft verifies by its figures, and a key freezes once")
  func drafts() async throws {
    try await afterMarch { caller, _ in
      let draft = try await file(caller, "draft")
      let found = try await caller.post("statistics/verify", bytes: draft)
      #expect(found["identical"] == .boolean(true) && found["state"] == "draft", "\(found.text)")
      let keyed = caller.with("Idempotency-Key", "freeze")
      let first = try await keyed.post("statistics/2025-Q1/freeze")
      let again = try await keyed.post("statistics/2025-Q1/freeze")
      #expect(first.status == 200 && again.status == 200 && first.json == again.json)
      #expect(try await caller.post("statistics/2025-03/freeze")["period"] == "2025-03")
    }
  }

  @Test("Every refusal says what is the matter and what to do")
  func refusals() async throws {
    try await TestCentre.demo { caller, centre in
      func refused(_ path: String, _ status: Int, _ words: String) async throws {
        let answer = try await caller.post(path, .object([:]))
        #expect(answer.status == status && answer["detail"].string.contains(words), "\(path): \(answer.text)")
      }
      try await refused("statistics/2025-Q1/freeze", 409, "ends on 31 Mar 2025")
      try await refused("statistics/2025-Q3/freeze", 422, "has not begun")
      try await refused("statistics/2025-Q5/freeze", 422, "quarters go from Q1 to Q4")
      try await refused("statistics/spring/freeze", 422, "is not a period")
      try await refused("statistics/2024-Q4/issue", 409, "are not frozen")
      try await refused("statistics/2024-Q4/reissue", 409, "are not frozen")
      try await refused("statistics/2024-Q3/freeze", 409, "has no contacts")
      let question: JSONValue = .object([
        "description": "Orari", "outcome": "information", "occurred": "2024-12-20T09:00:00+01:00",
      ])
      #expect(try await caller.post("calls", question).status == 200)
      #expect(try await caller.post("statistics/2024-Q4/freeze").status == 200)
      try await refused("statistics/2024-Q4/freeze", 409, "are frozen already (version 1)")
      try await refused("statistics/2024-Q4/reissue", 422, "Why is there a new version?")
      let long: JSONValue = .object(["reason": .text(String(repeating: "a", count: 4_001))])
      #expect(try await caller.post("statistics/2024-Q4/reissue", long).status == 422)
      #expect(try await caller.get("statistics/2025-Q3?format=open-data").status == 422)
      #expect(try await caller.get("statistics/2024-Q4?version=7").status == 404)
      #expect(try await caller.get("statistics/2024-Q4?version=last").status == 422)
      #expect(try await caller.get("statistics/2024-Q4?format=pdf").status == 422)
      #expect(try await caller.post("statistics/verify", bytes: Array("<a/>".utf8)).status >= 400)
      for (name, role, status) in [("tito", Role.technician, 403), ("marta", .manager, 409)] {
        let token = try await centre.token(name, role)
        #expect(!token.isEmpty)
        let answer = try await caller.with("Act-As", name).post("statistics/2024-Q4/freeze")
        #expect(answer.status == status, "\(answer.text)")
      }
    }
  }

  @Test(
    "What is no XML of an act is told by what it is",
    arguments: [
      ("html", "it is HTML"), ("sdmx", "it is SDMX data"), ("sdmx-generic", "it is SDMX data"),
      ("sdmx-structure", "it is an SDMX structure"), ("sdmx-schema", "it is an XML schema"), ("json", "it is JSON"),
      ("csv", "it is a CSV table"), ("csv-it", "it is a CSV table"),
    ])
  func otherForms(format: String, words: String) async throws {
    try await afterMarch { caller, _ in
      let other = try await caller.get("statistics/2025-Q1?format=\(format)")
      #expect(other.status == 200, "\(other.text)")
      let answer = try await caller.post("statistics/verify", bytes: other.bytes)
      #expect(answer.status >= 400 && answer["detail"].string.contains(words), "\(answer.text)")
      let unknown = try await caller.post("statistics/verify", bytes: Array("<!-- <b> --><x:a/>".utf8))
      #expect(unknown["detail"].string.contains("its outermost element is a"), "\(unknown.text)")
      let empty = try await caller.post("statistics/verify", bytes: Array("\n".utf8))
      #expect(empty["detail"].string.contains("it is empty"), "\(empty.text)")
    }
  }

  @Test("A share that changed travels with its parts and wholes, another value without")
  func shares() throws {
    let zone = try CityZone(identifier: "Europe/Rome")
    func view(_ before: FigureValue?, _ after: FigureValue) -> FigureChangeView {
      let change = FigureChange(key: FigureKey(code: "targets.met"), before: before, after: after, since: nil)
      return FigureChangeView(change, in: zone)
    }
    let share = view(.ratio(numerator: 7_360, denominator: 8_308), .ratio(numerator: 7_361, denominator: 8_308))
    #expect(share.beforeShare == "7360/8308" && share.afterShare == "7361/8308")
    let time = view(nil, .seconds(60))
    #expect(time.beforeShare == nil && time.afterShare == nil && time.after == "60")
  }

  @Test("A file that was tampered with is told figure by figure")
  func tamperedFile() async throws {
    try await afterMarch { caller, _ in
      _ = try await caller.post("statistics/2025-Q1/freeze")
      var text = String(decoding: try await file(caller, "1"), as: UTF8.self)
      // The whole city's figure stands before those by channel or outcome.
      let place = try #require(text.range(of: "<Figure code=\"contacts.received\""))
      let end = try #require(text.range(of: ">1<", range: place.upperBound..<text.endIndex))
      text.replaceSubrange(end, with: ">9<")
      let found = try await caller.post("statistics/verify", bytes: Array(text.utf8))
      #expect(found["identical"] == .boolean(false) && found["known"] == .boolean(true), "\(found.text)")
      #expect(found["sha256"] != found["registered"])
      let difference = found["differences"][0]
      #expect(difference["figure"] == "contacts.received" && difference["part"] == "value")
      #expect(difference["file"] == "9" && difference["register"] == "1")
    }
  }

  @Test("Each form comes once, however often it is asked for")
  func forms() async throws {
    try await afterMarch { caller, _ in
      let made = try await caller.get("statistics/2025-Q1/documents?formats=json,csv,xml,csv,csv")
      #expect(made["documents"].items.map { $0["format"] } == ["xml", "csv", "json"], "\(made.text)")
    }
  }

  @Test("Every form comes, pages in both languages unless one was told")
  func everyForm() async throws {
    try await afterMarch { caller, _ in
      let all = try await caller.get("statistics/2025-Q1/documents")["documents"].items
      let pages = all.filter { $0["format"] == "html" }
      #expect(pages.map { $0["language"] } == ["it", "en"])
      #expect(pages.map { $0["name"] } == ["2025-Q1-v1-draft-html-it.html", "2025-Q1-v1-draft-html-en.html"])
      #expect(all.filter { $0["format"] == "xml" }.map { $0["language"] } == [.null])
      let english = try await caller.get("statistics/2025-Q1/documents?language=en")["documents"].items
      #expect(english.filter { $0["format"] == "html" }.map { $0["language"] } == ["en"])
    }
  }

  @Test("A draft in which more than figures was changed is not identical")
  func alteredDraft() async throws {
    try await afterMarch { caller, _ in
      let text = String(decoding: try await file(caller, "draft"), as: UTF8.self)
      let altered = text.replacingOccurrences(of: "<Title language=\"en\">", with: "<Title language=\"en\">Not ")
      try #require(altered != text)
      let found = try await caller.post("statistics/verify", bytes: Array(altered.utf8))
      #expect(found["identical"] == .boolean(false) && found["figuresEqual"] == .boolean(false), "\(found.text)")
    }
  }

  @Test(
    "A heading that cannot be is refused in a sentence",
    arguments: [
      ("state=\"frozen\"", "state=\"draft\"", "says that it is a draft"),
      ("policyVersion=\"1\"", "policyVersion=\"9\"", "rests on version 9 of the rules"),
    ])
  func impossibleHeading(stated: String, altered: String, words: String) async throws {
    try await afterMarch { caller, _ in
      _ = try await caller.post("statistics/2025-Q1/freeze")
      let text = String(decoding: try await file(caller, "1"), as: UTF8.self)
      let other = text.replacingOccurrences(of: stated, with: altered)
      try #require(other != text)
      let answer = try await caller.post("statistics/verify", bytes: Array(other.utf8))
      #expect(answer.status == 422 || answer.status == 400, "\(answer.text)")
      #expect(answer["detail"].string.contains(words), "\(answer.text)")
    }
  }

  @Test("An act that was replaced in the register is neither issued nor taken for the measure of a file")
  func alteredAct() async throws {
    try await afterMarch { caller, centre in
      _ = try await caller.post("statistics/2025-Q1/freeze")
      let bytes = try await file(caller, "1")
      try await centre.centre.register.write { transaction in
        _ = try transaction.connection.execute("UPDATE statistics_act SET document = 'forged', sha256 = 'forged'")
      }
      let answers = [
        try await caller.post("statistics/2025-Q1/issue"), try await caller.get("statistics/2025-Q1?version=1"),
        try await caller.post("statistics/verify", bytes: bytes),
      ]
      for answer in answers {
        #expect(answer.status == 409 && answer["detail"].string.contains("was altered"), "\(answer.text)")
      }
    }
  }

  @Test("Over a journal that does not verify nothing becomes official, and the place is named")
  func tamperedJournal() async throws {
    try await afterMarch { caller, centre in
      _ = try await caller.post("statistics/2025-Q1/freeze")
      let bytes = try await file(caller, "1")
      try await centre.centre.register.write { transaction in
        _ = try transaction.connection.execute("UPDATE journal_event SET category = 'x' WHERE position = 2")
      }
      for act in ["2025-03/freeze", "2025-Q1/issue", "2025-Q1/reissue"] {
        let refused = try await caller.post(
          "statistics/\(act)", .object(act.hasSuffix("reissue") ? ["reason": "r"] : [:]))
        #expect(refused.status == 409 && refused["detail"].string.contains("position 2"), "\(refused.text)")
      }
      #expect(try await caller.get("statistics/acts")["items"].items.count == 1)
      let found = try await caller.post("statistics/verify", bytes: bytes)
      #expect(found.status == 409 && found["detail"].string.contains("position 2"), "\(found.text)")
    }
  }
}
