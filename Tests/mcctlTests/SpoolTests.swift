import DispatchAPI
import Foundation
import Testing
import WorkOrders

@testable import mcctl

@Suite("The spool")
struct SpoolTests {
  private func withSpool(_ body: (Spool) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "spool-" + IdempotencyKey.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(Spool(folder: folder + "/calls"))
  }

  private func call(_ key: String, _ description: String = "Buca", at time: String = "2026-07-14T06:30:00Z")
    -> SpooledCall
  {
    var report = CallReport()
    report.description = description
    return SpooledCall(key: key, report: report, spooledAt: time, actAs: "anna", place: "/s")
  }

  @Test("A kept call is read back the same, the oldest first")
  func keep() async throws {
    try await withSpool { spool in
      let (later, earlier) = (call("k2", at: "2026-07-14T07:00:00Z"), call("k1"))
      try spool.keep(later)
      try spool.keep(earlier)
      #expect(try spool.calls() == [earlier, later])
    }
  }

  @Test("A kept call is for its owner's eyes only and leaves nothing half written beside it")
  func privacy() async throws {
    try await withSpool { spool in
      try spool.keep(call("k1"))
      let names = try FileManager.default.contentsOfDirectory(atPath: spool.folder)
      #expect(names == ["k1.json"])
      let attributes = try FileManager.default.attributesOfItem(atPath: spool.folder + "/k1.json")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test(
    "The folder is the one that is named, or the user's own",
    arguments: [
      (["MCCTL_SPOOL": "/calls", "HOME": "/home/anna"], "/calls"),
      (["XDG_STATE_HOME": "/state", "HOME": "/home/anna"], "/state/mcctl/spool"),
      (["HOME": "/home/anna", "MCCTL_SPOOL": ""], "/home/anna/.local/state/mcctl/spool"),
    ])
  func folder(environment: [String: String], folder: String) throws {
    #expect(try Spool(environment: environment).folder == folder)
  }

  @Test("Without a home of the user's own calls are left nowhere, and it is said what to set")
  func homeless() {
    let error = #expect(throws: DomainError.self) { try Spool(environment: ["HOME": ""]) }
    #expect(error?.code == .invalid)
    #expect(error?.hint?.contains("MCCTL_SPOOL") == true && error?.advice?.it.contains("MCCTL_SPOOL") == true)
  }

  @Test("The folder is made for its owner alone")
  func closedFolder() async throws {
    try await withSpool { spool in
      try spool.makeFolder()
      let attributes = try FileManager.default.attributesOfItem(atPath: spool.folder)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test("A folder that is none is told, not taken for an empty one")
  func unreadable() {
    #expect(throws: DomainError.self) { try Spool(folder: "/dev/null").calls() }
  }

  @Test("The same call under the same key is kept once, another one is refused")
  func sameKey() async throws {
    try await withSpool { spool in
      try spool.keep(call("k1"))
      try spool.keep(call("k1", at: "2026-07-14T09:00:00Z"))
      #expect(try spool.calls().count == 1)
      let error = #expect(throws: DomainError.self) { try spool.keep(call("k1", "Lampione")) }
      #expect(error?.code == .keyReused)
    }
  }

  @Test("A file that cannot be read hides none of the other calls")
  func brokenFile() async throws {
    try await withSpool { spool in
      try spool.keep(call("k1"))
      try spool.keep(call("k2", at: "2026-07-14T09:00:00Z"))
      try Data("{".utf8).write(to: URL(fileURLWithPath: spool.folder + "/k0.json"))
      let found = try spool.contents()
      #expect(found.calls.map(\.key) == ["k1", "k2"])
      #expect(found.unreadable.map(\.key) == ["k0"])
      #expect(throws: DomainError.self) { try spool.calls() }
    }
  }

  @Test("What was logged before the daemon went away is told")
  func stoppedHalfway() async throws {
    var sent: [SpoolDelivery] = []
    let calls = [call("k1"), call("k2"), call("k3")]
    let stopped = await SpoolSend.deliver(calls, into: &sent) { call throws(DomainError) in
      if call.key == "k2" { throw DomainError(.unreachable, "The daemon does not answer.") }
      return SpoolDelivery(key: call.key, problem: Problem(DomainError(.invalid, "No."), in: .english))
    }
    #expect(stopped?.code == .unreachable)
    #expect(sent.map(\.key) == ["k1"])
  }

  @Test("What the daemon would refuse whatever its rules are is refused before it waits")
  func offlineCheck() throws {
    let changes: [(String, (inout CallReport) -> Void)] = [
      ("description", { $0.description = "  " }), ("estimate", { $0.estimate = "-5" }),
      ("link", { $0.link = "pippo" }), ("chase", { $0.chase = "WO-2026-000001" }),
      ("channel", { $0.channel = "telegram" }), ("lat", { ($0.lat, $0.lon) = (144, 10) }),
      ("phone", { $0.phone = "abc" }), ("email", { $0.email = "rosa" }),
    ]
    for (field, change) in changes {
      var report = call("k").report
      try OfflineCheck.check(report)
      change(&report)
      let error = #expect(throws: DomainError.self) { try OfflineCheck.check(report) }
      #expect(error?.field == field)
    }
  }

  @Test("A waiting call is shown with its place and its caller")
  func sheet() {
    var report = call("k1").report
    (report.address, report.caller, report.phone) = ("Via Roma 1", "Rosa", "0522 1")
    let waiting = SpooledCall(key: "k1", report: report, spooledAt: "2026-07-14T06:30:00Z", actAs: nil, place: "/s")
    let text = SpoolText.sheet(waiting, Reader(language: .english, terminal: Terminal(width: 80)))
    for words in ["k1", "Via Roma 1", "Rosa · 0522 1", "Buca", "/s"] { #expect(text.contains(words), "\(text)") }
  }

  @Test("A key cannot lead out of the folder", arguments: ["../../etc/x", "a/b", "..", "è"])
  func hostileKey(key: String) async throws {
    try await withSpool { spool in
      try spool.keep(call(key))
      #expect(try spool.calls().map(\.key) == [key])
      #expect(try FileManager.default.contentsOfDirectory(atPath: spool.folder).count == 1)
    }
  }

  @Test("A call that is let go is gone")
  func remove() async throws {
    try await withSpool { spool in
      try spool.keep(call("k1"))
      #expect(spool.holds("k1"))
      spool.remove("k1")
      #expect(!spool.holds("k1"))
      #expect(try spool.calls().isEmpty)
    }
  }

  @Test("A spooled call says when it was spooled beside when it happened, and is otherwise as it was typed")
  func occurred() {
    #expect(call("k1").datedReport.spooled == "2026-07-14T06:30:00Z")
    #expect(call("k1").datedReport.intended == call("k1").report)
    var report = CallReport()
    report.occurred = "2026-07-13 10:00"
    let dated = SpooledCall(key: "k", report: report, spooledAt: "2026-07-14T06:30:00Z", actAs: nil, place: "/s")
    #expect(dated.datedReport.occurred == "2026-07-13 10:00")
  }

  @Test("Several senders take their turn: each call is taken by one")
  func turns() async throws {
    try await withSpool { spool in
      for number in 1...20 { try spool.keep(call("k\(number)")) }
      let taken = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 1...4 {
          group.addTask {
            var mine: [String] = []
            try await spool.locked {
              for call in try spool.calls().prefix(5) {
                mine.append(call.key)
                spool.remove(call.key)
              }
            }
            return mine
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(taken.count == 20 && Set(taken).count == 20)
    }
  }
}
