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
    await #expect(throws: SendmailFailure.self) {
      try await Sendmail.run(
        path, from: "centre@city.example", to: "firm@example.org",
        message: try message(String(repeating: "A", count: 1 << 20)),
        within: .milliseconds(50))
    }
  }

  @Test("A sendmail that takes its message in time has it")
  func takes() async throws {
    let path = try program("cat > \"$0.taken\"\n")
    try await Sendmail.run(
      path, from: "centre@city.example", to: "firm@example.org", message: try message("Subject: x\n\nBuca\n"),
      within: Self.asLongAsItTakes)
    #expect(try String(contentsOfFile: path + ".taken", encoding: .utf8).hasSuffix("Buca\n"))
    for file in [path, path + ".taken"] { try FileManager.default.removeItem(atPath: file) }
  }

  @Test(
    "What is wrong with the message is permanent; what may be mended or pass is not",
    arguments: [
      ("exit 65", true), ("exit 67", true), ("exit 68", true), ("exit 75", false), ("exit 64", false),
      ("exit 77", false), ("exit 78", false), ("exit 69", false), ("exit 1", false), ("kill -9 $$", false),
    ])
  func sense(end: String, isPermanent: Bool) async throws {
    let path = try program("cat >/dev/null; echo 'no such user <firm@example.org>' >&2\n\(end)\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let failure = try #require(await failure(of: path))
    #expect(failure.isPermanent == isPermanent)
    #expect(failure.words == "no such user <firm@example.org>")
    #expect(!failure.what.contains("firm@"), "the log names nobody")
  }

  @Test("A program that says a great deal is heard for its beginning, and one that is not there is a passing trouble")
  func bounds() async throws {
    let path = try program("cat >/dev/null; head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 67\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let loud = try #require(await failure(of: path))
    #expect(loud.isPermanent && loud.words.utf8.count == Sendmail.mostWords)
    let absent = try #require(await failure(of: path + ".none"))
    #expect(!absent.isPermanent && absent.what.contains("cannot be run"))
  }

  @Test("A program that refuses a large message without reading it is heard")
  func unread() async throws {
    let path = try program("echo refused >&2; exit 65\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let failure = await failure(of: path, String(repeating: "A", count: 1 << 20))
    #expect(failure?.isPermanent == true && failure?.words == "refused")
  }

  private func message(_ text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "message-" + UUID().uuidString)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  private func failure(of path: String, _ text: String = "Subject: x\n\nBuca\n") async -> SendmailFailure? {
    do {
      try await Sendmail.run(
        path, from: "centre@city.example", to: "firm@example.org", message: try message(text),
        within: Self.asLongAsItTakes)
      return nil
    } catch { return error as? SendmailFailure }
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
