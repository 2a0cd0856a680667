import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Messages and the machine's mail system")
struct SendmailTests {
  private static let asLongAsItTakes = Duration.seconds(86_400)

  @Test("A sendmail that hangs is killed with what it started, and counts as a failed attempt")
  func hangs() async throws {
    let path = try program("sleep 1000\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    await #expect(throws: DomainError.self) {
      try await Sendmail.run(
        path, from: "centre@city.example", to: "firm@example.org", message: [UInt8](repeating: 65, count: 1 << 20),
        within: .milliseconds(50))
    }
  }

  @Test("A sendmail that takes its message in time has it")
  func takes() async throws {
    let path = try program("cat > \"$0.taken\"\n")
    try await Sendmail.run(
      path, from: "centre@city.example", to: "firm@example.org", message: Array("Subject: x\n\nBuca\n".utf8),
      within: Self.asLongAsItTakes)
    #expect(try String(contentsOfFile: path + ".taken", encoding: .utf8).hasSuffix("Buca\n"))
    for file in [path, path + ".taken"] { try FileManager.default.removeItem(atPath: file) }
  }

  @Test("What falls due in the register does not wait for the messages that fall due with it")
  func messagesApart() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      let agenda = centre.centre.agenda
      centre.centre.clock.move(to: centre.centre.clock.now() + .seconds(3 * 3_600))
      try await agenda.performDue()
      let waiting = try await agenda.dueMessages(limit: 100)
      #expect(try await caller.get("orders/WO-2025-000001")["offers"][0]["state"] == "expired")
      #expect(!waiting.isEmpty)
      #expect(waiting.allSatisfy { if case .messageGoes = $0.task { true } else { false } })
      let due = try await centre.centre.register.write { try $0.claim(.register) }
      #expect(due.isEmpty)
    }
  }

  private func program(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "sendmail-" + UUID().uuidString
    try ("#!/bin/sh\n" + text).write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }
}
