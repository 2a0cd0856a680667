import DispatchAPI
import Foundation
import Synchronization
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Personal data over HTTP")
struct PersonalDataTests {
  private static let message = """
    From: Rosa Neri <rosa@posta.example>\r
    Subject: Panchina rotta\r
    Message-ID: <1@posta.example>\r
    Content-Type: text/plain\r
    \r
    Abito li davanti, Rosa.\r

    """

  /// The figures of a quarter from the journal up to a position, as the official file has them.
  private static func figures(_ centre: TestCentre, upTo position: Int64) async throws -> [UInt8] {
    let statistics = try await centre.centre.register.read { snapshot in
      let period = try #require(ReportingPeriod(label: "2025-Q1"))
      var recount = StatisticsRecount(period: period, zone: try snapshot.policy().calendar.zone)
      try snapshot.forEachCounted(upTo: position) { recount.add($0, at: $1) }
      return try recount.statistics(
        StatisticsHeading(
          city: "x", version: 1, state: .draft, generatedAt: Timestamp(milliseconds: 0), journalPosition: position,
          head: String(repeating: "0", count: 64), policyVersion: 1))
    }
    return try QuarterlyStatisticsXML.bytes(statistics)
  }

  @Test("A person gets all that is held, is then forgotten everywhere, and no figure and no seal changes")
  func subject() async throws {
    try await TestCentre.demo { caller, centre in
      let keyed = caller.with("Idempotency-Key", "call")
      _ = try await keyed.logPothole([
        "caller": "Rosa Neri", "email": "rosa@posta.example", "phone": "0522 777888", "note": "Molto agitata",
      ])
      _ = try await caller.post("mail", bytes: Array(Self.message.utf8))
      let asked: JSONValue = .object([
        "email": "Rosa@posta.example", "name": "neri rosa", "reason": "Ha chiesto per PEC",
      ])
      let held = try await caller.post("subject/export", asked)
      #expect(held["contacts"].items.count == 2 && held["requests"].items.count == 2)
      #expect(
        held["contacts"][0]["reporter"]["phone"] == "0522 777888" && held["contacts"][0]["note"] == "Molto agitata")
      let file = held["contacts"][1]["attachments"][0]["sha256"].string
      let path = centre.centre.files.path(of: file).path
      // It came an hour ago.
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -3_600)], ofItemAtPath: path)
      let wish: JSONValue = .object(["email": "rosa@posta.example", "reason": "Ha chiesto"])
      #expect(try await caller.post("subject/erase", wish).status == 409, "they are open")
      for number in ["R-2025-000001", "R-2025-000002"] {
        _ = try await caller.post("requests/\(number)/cancel", .object(["reason": "Rosa si sbagliava"]))
      }
      _ = try await caller.get("statistics/2025-Q1")
      let head = try #require(try await centre.centre.register.read { try $0.journalHead() })
      let before = try await Self.figures(centre, upTo: head.position)

      let erasure = try await caller.post("subject/erase", wish)

      #expect(erasure["contacts"] == .array(["C-2025-000001", "C-2025-000002"]), "\(erasure.text)")
      #expect(erasure["erased"]["reporters"] == .integer(2) && erasure["erased"]["files"] == .integer(1))
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(try await caller.post("subject/export", asked).status == 404)
      #expect(try await caller.get("search?q=agitata+rosa")["items"] == .array([]))
      #expect(try await caller.get("search?q=panchina")["items"] == .array([]))
      #expect(try await caller.get("requests/R-2025-000001")["description"] == .null)
      #expect(
        try await keyed.logPothole([
          "caller": "Rosa Neri", "email": "rosa@posta.example", "phone": "0522 777888", "note": "Molto agitata",
        ]).status == 404, "the answer is erased, and nothing is logged twice")
      #expect(try await caller.get("requests")["items"].items.count == 2)
      #expect(try await Self.figures(centre, upTo: head.position) == before)
      let proof = try await caller.get("journal/verification?head=\(head.hash)")
      #expect(proof["valid"] == .boolean(true), "\(proof.text)")
    }
  }

  @Test("Others write while an erased file waits for the disk")
  func slowDisk() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.post("mail", bytes: Array(Self.message.utf8))
      _ = try await caller.post("requests/R-2025-000001/cancel", .object(["reason": "x"]))
      let hash = try await caller.get("calls/C-2025-000001")["attachments"][0]["sha256"].string
      let path = centre.centre.files.path(of: hash).path
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -3_600)], ofItemAtPath: path)
      let file = try HeldFile(path)
      async let erasure = caller.post("subject/erase", .object(["email": "rosa@posta.example", "reason": "x"]))
      while try !file.isAwaited() { await Task.yield() }

      let isLogged = Mutex(false)
      let call = Task {
        _ = try await caller.logPothole()
        isLogged.withLock { $0 = true }
      }
      for _ in 0..<10_000 where !isLogged.withLock({ $0 }) { _ = try await caller.get("clock") }

      #expect(isLogged.withLock { $0 })
      file.letGo()
      try await call.value
      #expect(try await erasure.status == 200)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("Who may not erase is refused, and so is nobody in particular")
  func refused() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let desk = caller.with("Authorization", "Bearer \(try await centre.token("desk", .operator))")
      #expect(try await desk.post("subject/export", .object(["phone": "0522", "reason": "x"])).status == 403)
      #expect(try await desk.post("subject/erase", .object(["phone": "0522", "reason": "x"])).status == 403)
      #expect(try await desk.get("retention").status == 403)
      #expect(try await desk.post("retention/run").status == 403)
      let manager = caller.with("Authorization", "Bearer \(try await centre.token("dora", .manager))")
      for path in ["subject/export", "subject/erase"] {
        let nobody = try await manager.post(path, .object(["reason": "x"]))
        #expect(nobody.status == 422 && nobody["detail"] == "Who is it about?")
        let namesake = try await manager.post(path, .object(["name": "Rosa Neri", "reason": "x"]))
        #expect(namesake.status == 422 && namesake["detail"] == "A name alone may be several people's.")
        let odd = try await manager.post(path, .object(["request": "WO-2025-000001", "reason": "x"]))
        #expect(odd.status == 422 && odd["field"] == "request")
      }
      #expect(try await manager.post("subject/export", .object(["phone": "0522"]))["field"] == "reason")
      #expect(try await manager.post("subject/erase", .object(["phone": "0522"])).status == 422)
      #expect(try await manager.post("subject/erase", .object(["phone": "0522", "reason": "x"])).status == 404)
    }
  }

  @Test("Who hands out a person's data stands in the journal, with the reason, and nothing of the person in clear")
  func exported() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let manager = caller.with("Authorization", "Bearer \(try await centre.token("dora", .manager))")
      let auditor = caller.with("Authorization", "Bearer \(try await centre.token("ada", .administrator))")
      for phone in ["0522 777888", "0522 777888", "0522 111"] {
        _ = try await auditor.logPothole(["caller": "Rosa Neri", "phone": .text(phone)])
      }
      let wish: JSONValue = .object(["phone": "0522777888", "name": "rosa neri", "reason": "Domanda di Rosa del 3/3"])
      #expect(try await manager.post("subject/export", wish)["contacts"].items.count == 2)

      let event = try await auditor.get("journal")["items"].items.first { $0["kind"] == "subject.exported" }

      #expect(event?["actor"] == "dora" && event?["role"] == "manager" && event?["subject"] == "C-2025-000001")
      #expect(event?["facts"]["contacts"] == .integer(2))
      #expect(event?["facts"]["numbers"] == "C-2025-000001, C-2025-000002")
      try await centre.centre.register.seal()
      let text = try await auditor.get("journal").text
      #expect(!text.contains("777888") && !text.contains("Rosa"))
      #expect(try await auditor.get("journal/verification")["valid"] == .boolean(true))
    }
  }

  @Test("Who knows the number of a request gets what its reporter said, and nothing of who joined it")
  func byRequest() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["caller": "Rosa Neri"])
      _ = try await caller.logPothole(["caller": "Ugo Bassi", "phone": "333 1", "link": "R-2025-000001"])
      let wish: JSONValue = .object(["request": "r-2025-1", "reason": "x"])
      let held = try await caller.post("subject/export", wish)
      #expect(held["contacts"].items.map { $0["number"] } == ["C-2025-000001"], "\(held.text)")
      #expect(!held.text.contains("Ugo"))
      let other = try await caller.post(
        "subject/export", .object(["request": "R-2025-000001", "name": "Ugo Bassi", "reason": "x"]))
      #expect(other.status == 404, "a name narrows")
      let unknown = try await caller.post("subject/export", .object(["request": "R-2025-000077", "reason": "x"]))
      #expect(unknown.status == 404 && unknown["detail"] == "Nothing is held about this person.", "\(unknown.text)")
      let exports = try await caller.get("journal")["items"].items.filter { $0["kind"] == "subject.exported" }
      #expect(exports.count == 1, "what found nobody handed nothing out")
    }
  }

  @Test("What is due is shown first, then erased, each rule by its own term")
  func retention() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole(["caller": "Rosa Neri"])
      _ = try await caller.post("requests/R-2025-000001/cancel", .object(["reason": "Errore"]))
      #expect(
        try await caller.get("retention")["rules"].items.map { $0["due"] } == [.integer(0), .integer(0), .integer(0)])
      _ = try await caller.post("clock/advance", .object(["to": "2028-06-01T09:00:00Z"]))
      let tried = try await caller.post("retention/run", .object(["dryRun": .boolean(true)]))
      #expect(tried["erased"] == .null && tried["rules"][0]["due"] == .integer(1))
      let run = try await caller.post("retention/run")
      #expect(run["erased"]["reporters"] == .integer(1))
      #expect(try await caller.get("calls/C-2025-000001")["reporter"] == .null)
      #expect(try await caller.get("retention")["rules"][0]["due"] == .integer(0))
    }
  }
}
