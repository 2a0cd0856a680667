import DispatchAPI
import Foundation
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("The registry of streets, over HTTP")
struct StreetTests {
  private func body(_ name: String, _ more: [String: JSONValue] = [:]) throws -> JSONValue {
    .object(["csv": .text(try Fixture.text("streets/" + name))].merging(more) { $1 })
  }

  @Test("A town comes in by streets, then by doors; the same files again change nothing, and each import is one event")
  func importing() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      let tried = try await caller.post("streets/import", body("STRAD_Z901.csv", ["dryRun": .boolean(true)]))
      #expect(tried["imported"] == .integer(34) && tried["streets"]["added"] == .integer(34))
      #expect(try await caller.get("streets")["items"].items.isEmpty)
      let streets = try await caller.post("streets/import", body("STRAD_Z901.csv"))
      #expect(streets["streets"]["added"] == .integer(34) && streets["town"] == "Z901", "\(streets.text)")
      let doors = try await caller.post("streets/import", body("INDIR_Z901.csv"))
      #expect(doors["read"] == .integer(64) && doors["civics"]["added"] == .integer(64))
      #expect(doors["streets"]["unchanged"] == .integer(34) && doors["located"] == .integer(50))
      let again = try await caller.with("Idempotency-Key", "k").post("streets/import", body("INDIR_Z901.csv"))
      #expect(again["civics"]["unchanged"] == .integer(64) && again["civics"]["removed"] == .integer(0))
      let replay = try await caller.with("Idempotency-Key", "k").post("streets/import", body("INDIR_Z901.csv"))
      #expect(replay.json == again.json)
      let other = try await caller.with("Idempotency-Key", "k").post("streets/import", body("STRAD_Z901.csv"))
      #expect(other.status == 409)
      let events = try await caller.get("journal?limit=500")["items"].items.filter { $0["kind"] == "streets.imported" }
      #expect(events.count == 3)
    }
  }

  @Test("Rows that cannot be read are told, the others are taken, and then nothing is removed")
  func partial() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      _ = try await caller.post("streets/import", body("INDIR_Z901.csv"))
      let answer = try await caller.post("streets/import", body("hostile.csv"))
      #expect(answer.status == 200 && answer["rejected"] == .integer(8) && answer["imported"] == .integer(4))
      #expect(answer["isWhole"] == .boolean(false) && answer["civics"]["removed"] == .integer(0))
      #expect(answer["refused"][0]["line"] == .integer(3) && answer["refused"][0]["column"] == "CIVICO")
      let whole = try await caller.post("streets/import", body("INDIR_Z901.csv"))
      #expect(whole["civics"]["removed"] == .integer(4), "what the hostile file had brought: \(whole.text)")
      let foreign = "CODICE_COMUNE;PROGRESSIVO_NAZIONALE;ODONIMO\nZ902;77;VIA ALTRA\n"
      let refused = try await caller.post("streets/import", .object(["csv": .text(foreign)]))
      #expect(refused.status == 409)
      #expect(try await caller.get("streets?limit=500")["items"].items.count == 36)
    }
  }

  @Test("An address is found with its score, reason, point and zone; a call takes them, and keeps what was typed")
  func using() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      _ = try await caller.post("streets/import", body("INDIR_Z901.csv"))
      let found = try await caller.with("Accept-Language", "it").get(
        "streets/addresses?q=v.%20Emilia%20S.%20Pietro%2012/b")["items"][0]
      #expect(found["address"] == "VIA EMILIA SAN PIETRO 12/B" && found["precision"] == "civic")
      #expect(found["zone"] == "Z3" && found["reason"] == "nome uguale" && found["score"].fraction ?? 1 == 1)
      let typing = try await caller.get("streets/addresses?q=emilia%20san%20p&completing=true")["items"]
      #expect(typing[0]["address"] == "VIA EMILIA SAN PIETRO")
      let call = try await caller.post(
        "calls",
        .object([
          "description": "Buca", "category": "roads.pothole", "address": "v. Emilia S. Pietro 12/b",
        ]))
      let request = try await caller.get("requests/\(call["request"].string)")
      #expect(request["address"] == "v. Emilia S. Pietro 12/b")
      #expect(request["registryAddress"] == "VIA EMILIA SAN PIETRO 12/B" && request["zone"] == "Z3")
      #expect(request["lat"].fraction == 44.69762)
      #expect(try await caller.get("streets/addresses").status == 400)
      #expect(try await caller.get("streets?limit=2")["next"].string.isEmpty == false)
    }
  }

  @Test("Who accepts JSON lines follows the import, and gets the report last")
  func streamed() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      let answer = try await caller.with("Accept", "application/x-ndjson").post(
        "streets/import", body("INDIR_Z901.csv"))
      let lines = answer.text.split(separator: "\n")
      let last = try WireJSON.decode(StreamedProgress<StreetReport>.self, from: Data((lines.last ?? "").utf8))
      #expect(last.report?.read == 64 && last.problem == nil)
    }
  }
}
