import DispatchAPI
import Testing
import WorkOrders

@Suite("Keys and versions over HTTP")
struct IdempotencyTests {
  @Test("A replay under the same key gets the first answer, byte for byte, and does nothing")
  func replay() async throws {
    try await TestCentre.demo { caller, _ in
      let keyed = caller.with("Idempotency-Key", "k1")
      let first = try await keyed.logPothole()
      let second = try await keyed.logPothole()
      #expect(first.bytes == second.bytes)
      #expect(try await caller.get("requests")["items"].items.count == 1)
    }
  }

  @Test("Another content under the same key is refused")
  func reused() async throws {
    try await TestCentre.demo { caller, _ in
      let keyed = caller.with("Idempotency-Key", "k1")
      _ = try await keyed.logPothole()
      let other = try await keyed.logPothole(["description": "Un'altra buca"])
      #expect(other.status == 409)
      #expect(other["code"] == "key-reused")
    }
  }

  @Test("The time a client noted by itself is no content; the time a person gave is")
  func noted() async throws {
    try await TestCentre.demo { caller, _ in
      let keyed = caller.with("Idempotency-Key", "k1")
      let first = try await keyed.logPothole(["spooled": "2025-03-10T07:00:00Z"])
      let second = try await keyed.logPothole(["spooled": "2025-03-10T07:30:00Z"])
      let direct = try await keyed.logPothole()
      let other = try await keyed.logPothole(["occurred": "2025-03-10T07:00:00Z"])
      #expect(first.status == 200)
      #expect(second.bytes == first.bytes)
      #expect(direct.bytes == first.bytes)
      #expect(other.status == 409)
      #expect(try await caller.get("requests/R-2025-000001")["reported"] == "2025-03-10T08:00:00+01:00")
    }
  }

  @Test("A noted time that the register's clock has not come to counts as now")
  func notedAhead() async throws {
    try await TestCentre.demo { caller, _ in
      let logged = try await caller.logPothole(["spooled": "2026-11-20T07:00:00Z"])
      #expect(logged.status == 200)
      #expect(try await caller.get("requests/R-2025-000001")["reported"] == "2025-03-10T09:00:00+01:00")
    }
  }

  @Test("An act that was refused may be repeated under its key once it fits")
  func refusedThenDone() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let keyed = caller.with("Idempotency-Key", "k2")
      #expect(try await keyed.act("start", on: "WO-2025-000001").status == 409)
      _ = try await caller.act("accept", on: "WO-2025-000001")
      #expect(try await keyed.act("start", on: "WO-2025-000001")["state"] == "started")
    }
  }

  @Test("An act on a version that has passed is refused", arguments: ["1", "\"1\""])
  func stale(version: String) async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let answer = try await caller.with("If-Match", version).act("accept", on: "WO-2025-000001")
      #expect(answer.status == 412)
      let now = try await caller.get("orders/WO-2025-000001")["version"].number
      #expect(try await caller.with("If-Match", "\(now)").act("accept", on: "WO-2025-000001").status == 200)
    }
  }

  @Test("A key or version that is none is malformed")
  func malformed() async throws {
    try await TestCentre.demo { caller, _ in
      let longKey = try await caller.with("Idempotency-Key", String(repeating: "k", count: 300)).logPothole()
      #expect(longKey.status == 400)
      let noVersion = try await caller.with("If-Match", "seven").logPothole()
      #expect(noVersion.status == 400)
    }
  }

  @Test("Moving the clock twice under one key moves it once")
  func clockOnce() async throws {
    try await TestCentre.demo { caller, _ in
      let keyed = caller.with("Idempotency-Key", "k3")
      _ = try await keyed.post("clock/advance", .object(["by": "1h"]))
      let second = try await keyed.post("clock/advance", .object(["by": "1h"]))
      #expect(second["now"] == "2025-03-10T10:00:00+01:00")
    }
  }

  @Test(
    "A time typed into the daylight-saving gap or moved backwards is refused",
    arguments: [
      "2025-03-30 02:30", "2025-03-01", "soon",
    ])
  func clockRefused(time: String) async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.post("clock/advance", .object(["to": .text(time)]))
      #expect(answer.status == 422)
    }
  }
}
