import DispatchAPI
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Bad input over HTTP")
struct BadInputTests {
  @Test(
    "Each wrong field is refused with a sentence that names it",
    arguments: [
      (["category": "roads.potole"], 422, "category"), (["zone": "Z99"], 422, "zone"),
      (["urgency": "now"], 422, "urgency"), (["place": "school-nowhere"], 422, "place"),
      (["lat": .number(41.9), "lon": .number(12.5)], 422, "lat"), (["lat": .number(999)], 422, "lon"),
      (["estimate": "1.250"], 422, "estimate"), (["estimate": "-1"], 422, "estimate"),
      (["estimate": "1e9"], 422, "estimate"), (["channel": "smoke"], 422, "channel"),
      (["outcome": "done"], 422, "outcome"), (["occurred": "2025-03-30 02:30"], 422, "at"),
      (["occurred": "2031-01-01 10:00"], 422, "at"), (["link": "R-1"], 422, "link"),
      (["chase": "R-2025-000099"], 422, "lat"), (["chase": "R-2025-000099", "lat": .null, "lon": .null], 404, ""),
      (["chase": "R-2025-000099", "lat": .null, "lon": .null, "danger": .boolean(true)], 422, "urgency"),
      (["description": ""], 422, "description"),
      (["description": .integer(7)], 400, "description"), (["colour": "red"], 400, "colour"),
    ] as [([String: JSONValue], Int, String)])
  func refused(fields: [String: JSONValue], status: Int, field: String) async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.logPothole(fields)
      #expect(answer.status == status, "\(answer.text)")
      #expect(answer["field"] == (field.isEmpty ? .null : .text(field)))
      #expect(answer["detail"].string.count > 10)
      #expect(answer.headers[.contentType] == "application/problem+json")
      // Nothing was written.
      #expect(try await caller.get("requests")["items"].items.isEmpty)
    }
  }

  @Test("What Italians type for twelve euros and fifty cents is right")
  func comma() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["estimate": "12,50"])
      #expect(try await caller.get("orders/WO-2025-000001")["estimate"] == "12.50")
    }
  }

  @Test("A misspelt category is refused with the right one")
  func suggestion() async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.logPothole(["category": "roads.potole"])
      #expect(answer["hint"] == "Did you mean roads.pothole?")
    }
  }

  @Test("A description above its limit, and a body above the service's, are too large")
  func tooLarge() async throws {
    try await TestCentre.demo { caller, _ in
      let long = try await caller.logPothole(["description": .text(String(repeating: "a", count: 70_000))])
      #expect(long.status == 413)
      #expect(long["field"] == "description")
      let huge = try await caller.logPothole(["description": .text(String(repeating: "a", count: 10 << 20))])
      #expect(huge.status == 413)
      #expect(huge["detail"] == "The body is larger than 1 MiB.")
    }
  }

  @Test(
    "Bytes that are not UTF-8, not JSON or no object are malformed",
    arguments: [
      Array(#"{"description":"a"#.utf8) + [0xFF] + Array(#""}"#.utf8), Array("not json".utf8), Array("[1,2]".utf8),
      Array(#"{"description":"#.utf8),
    ])
  func malformed(bytes: [UInt8]) async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.post("calls", bytes: bytes)
      #expect(answer.status == 400)
      #expect(answer["code"] == "malformed")
      #expect(try await caller.get("requests")["items"].items.isEmpty)
    }
  }

  @Test(
    "Numbers, acts and paths that are none say so",
    arguments: [
      ("orders/WO-2025-000099", 404), ("orders/17", 422), ("orders/WO-2025-000099/explanation", 404),
      ("requests/R-2025-000001", 404), ("contractors/nobody", 404), ("orders?state=lost", 422),
      ("orders?limit=0", 422), ("orders?limit=501", 422), ("orders?colour=red", 400), ("orders?category=roads.x", 422),
      ("statistics/2025-Q5", 422), ("statistics/2026-Q1", 422), ("statistics?from=2025-03-02&to=2025-03-01", 422),
      ("statistics?from=2025-03-02", 400), ("journal/verification?head=abc", 422), ("nothing", 404),
      ("duplicates?lat=1", 422), ("callers", 400),
    ])
  func unknownPaths(path: String, status: Int) async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.get(path)
      #expect(answer.status == status, "\(answer.text)")
      #expect(!answer["detail"].string.isEmpty)
    }
  }

  @Test(
    "An act that does not exist, lacks its reason or brings a stray field is refused",
    arguments: [
      ("explode", [:], 404), ("expire", [:], 404), ("cancel", [:], 422), ("cancel", ["reason": " "], 422),
      ("refuse", [:], 422), ("start", ["estimate": "12"], 400), ("accept", ["by": "pigeon"], 422),
      ("accept", ["eta": "soon"], 422), ("accept", ["contractor": "edil-ponte"], 409), ("close", [:], 409),
    ] as [(String, [String: JSONValue], Int)])
  func acts(act: String, fields: [String: JSONValue], status: Int) async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let answer = try await caller.act(act, on: "WO-2025-000001", fields)
      #expect(answer.status == status, "\(answer.text)")
      #expect(try await caller.get("orders/WO-2025-000001")["state"] == "offered")
    }
  }

  @Test(
    "Words that are too long are refused, naming their field",
    arguments: [("caller", 200), ("phone", 40), ("email", 254), ("address", 300), ("office", 200), ("note", 10_000)])
  func tooLong(field: String, most: Int) async throws {
    try await TestCentre.demo { caller, _ in
      let start = field == "email" ? "a@" : ""
      let words = start + String(repeating: "1", count: most - start.count)
      let answer = try await caller.logPothole([field: .text(words + "1")])
      #expect(answer.status == 422)
      #expect(answer["field"].string == field)
      #expect(try await caller.logPothole([field: .text(words)]).status == 200)
    }
  }

  @Test(
    "Reasons and causes that are too long are refused too", arguments: [("cancel", "reason"), ("suspend", "cause")])
  func tooLongOnActs(act: String, field: String) async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let answer = try await caller.act(
        act, on: "WO-2025-000001", [field: .text(String(repeating: "è", count: 10_001))])
      #expect(answer.status == 422)
      #expect(answer["field"].string == field)
    }
  }

  @Test("What is accepted is used: pictures on acts and words about repeats are unknown fields")
  func unusedFields() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      #expect(try await caller.act("make-safe", on: "WO-2025-000001", ["photos": .array([])]).status == 400)
      #expect(try await caller.get("duplicates?description=buca").status == 400)
    }
  }

  @Test("A body that ends before its announced length is not taken for a whole one")
  func halfWay() async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.with("Content-Length", "400").postNothing("mail")
      #expect(answer.status == 400)
      #expect(answer["detail"] == "The body ends before its announced length.")
      #expect(try await caller.get("requests")["items"].items.isEmpty)
    }
  }

  @Test("A failure inside tells nothing but the request's id")
  func internalFailure() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      try await centre.centre.register.close()
      let answer = try await caller.with("X-Request-ID", "abc-1").get("orders")
      #expect(answer.status >= 500)
      #expect(answer["requestID"] == "abc-1")
      #expect(!answer.text.contains("SELECT"))
    }
  }
}
