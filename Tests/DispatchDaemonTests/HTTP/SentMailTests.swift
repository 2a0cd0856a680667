import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("What was sent, as it was sent")
struct SentMailTests {
  /// A program that takes messages as `sendmail` does, one file each, after what `before` does.
  private func program(_ centre: TestCentre, _ before: String = "") throws -> String {
    let path = centre.folder.appendingPathComponent("sendmail-\(UUID().uuidString)").path
    try "#!/bin/sh\n\(before)\ncat > \"$0.$$.eml\"\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func taken(by program: String) throws -> [[UInt8]] {
    let (folder, name) = ((program as NSString).deletingLastPathComponent, (program as NSString).lastPathComponent)
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(name + ".") }.sorted()
      .map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
  }

  /// Puts an order to a firm by mail, whose message waits.
  private func offer(_ caller: Caller) async throws {
    _ = try await caller.logPothole()
    _ = try await caller.act("refuse", on: "WO-2025-000001", ["reason": "Squadra impegnata"])
  }

  @Test("The bytes that the mail system took are kept, found by order, and named by the journal")
  func kept() async throws {
    try await TestCentre.demo { caller, centre in
      try await offer(caller)
      let program = try program(centre)
      await centre.agenda(certified: nil, sendmail: program).sendAll()
      let sent = try await caller.get("mail/sent?order=WO-2025-000001")["items"].items.filter { $0["kind"] == "offer" }
      let message = try #require(sent.last)
      #expect(message["state"] == "sent" && message["recipient"].string.contains("@"))
      #expect(message["sentAt"] == "2025-03-10T09:00:00+01:00")
      let bytes = try await caller.get("files/\(message["sha256"].string)").bytes
      #expect(try bytes.count == message["size"].number && taken(by: program).contains(bytes))
      let event = try await caller.get("journal?limit=50")["items"].items.first {
        $0["kind"] == "notice.sent" && $0["facts"]["messageID"] == message["messageID"]
      }
      #expect(event?["facts"]["sha256"] == message["sha256"])
      let id = message["messageID"].string
      #expect(try await caller.get("mail/sent/\(id)").json == message)
      #expect(try await caller.get("mail/sent/none@x").status == 404)
      #expect(try await caller.get("mail/sent?after=x").status == 400)
    }
  }

  @Test("An attempt after a kill hands over the same bytes, whatever the settings are by then")
  func again() async throws {
    try await TestCentre.demo { caller, centre in
      try await offer(caller)
      let first = try program(centre)
      let waiting = try await centre.centre.register.read { snapshot in
        try snapshot.sentMessages().filter { $0.kind == .offer }
          .compactMap { try snapshot.waitingMessage($0.messageID, attempt: 1) }
      }
      let message = try #require(waiting.first)
      // It is handed over, and what came of it is never recorded.
      let register = centre.centre.register
      let handOver = await Notifier(
        register: register, files: centre.centre.files, destination: .sendmail(path: first),
        sender: "centre@city.example", logger: centre.centre.logger
      ).handOver([message])
      #expect(handOver.map(\.failure) == [nil])
      let second = try program(centre)
      _ = try await register.write { try $0.claim(.messages) }
      try await Notifier(
        register: register, files: centre.centre.files, destination: .sendmail(path: second),
        sender: "other@city.example", logger: centre.centre.logger
      ).send(message.notice.messageID, attempt: 1)
      let bytes = try taken(by: first)
      #expect(try bytes.count == 1 && bytes == taken(by: second))
    }
  }

  @Test("Where the bytes that another daemon kept are not to be found, the message is written anew, and goes")
  func elsewhere() async throws {
    try await TestCentre.demo { caller, centre in
      try await offer(caller)
      let notifier = { (program: String) in
        Notifier(
          register: centre.centre.register, files: centre.centre.files, destination: .sendmail(path: program),
          sender: "centre@city.example", logger: centre.centre.logger)
      }
      let message = try #require(
        try await centre.centre.register.read { snapshot in
          try snapshot.sentMessages().filter { $0.kind == .offer }
            .compactMap { try snapshot.waitingMessage($0.messageID, attempt: 1) }.first
        })
      let (first, second) = (try program(centre), try program(centre))
      _ = await notifier(first).handOver([message])
      let id = message.notice.messageID
      let kept = try #require(try await centre.centre.register.read { try $0.waitingMessage(id, attempt: 2) }?.sha256)
      try FileManager.default.removeItem(at: centre.centre.files.path(of: kept))
      _ = try await centre.centre.register.write { try $0.claim(.messages) }
      try await notifier(second).send(id, attempt: 1)
      #expect(try taken(by: second).count == 1 && taken(by: second) == taken(by: first))
      let sent = try await caller.get("mail/sent/\(id)")
      #expect(sent["state"] == "sent" && sent["sha256"].string == kept)
    }
  }

  @Test("A recipient that the mail system does not know is failed at once, with the alarm of a message that came back")
  func refused() async throws {
    try await TestCentre.demo { caller, centre in
      try await offer(caller)
      let program = try program(centre, "case \"$*\" in *alarm*) ;; *) echo 'User unknown' >&2; exit 67;; esac")
      await centre.agenda(certified: nil, sendmail: program).sendAll()
      let sent = try await caller.get("mail/sent?troubled=true")["items"].items
      let message = try #require(sent.first { $0["kind"] == "offer" })
      #expect(message["state"] == "failed" && message["reason"].string.hasSuffix("(exit 67): User unknown"))
      #expect(try await centre.alarms(.noticeFailed).map(\.order) == [OrderNumber(year: 2025, serial: 1)])
      let kinds = try await caller.get("journal?limit=10")["items"].items.map { $0["kind"].string }
      #expect(kinds.contains("notice.failed"))
    }
  }

  @Test("An order says of each offer how its message stands, and who was not reached is to be rung")
  func messagesOfOffers() async throws {
    try await TestCentre.demo { caller, centre in
      try await offer(caller)
      let offers = { try await caller.get("orders/WO-2025-000001")["offers"].items }
      #expect(try await offers().map { $0["message"] } == [.null, "waiting"], "the first firm was rung")
      #expect(try await offers().last?["phone"] == .null)
      let program = try program(centre, "case \"$*\" in *alarm*) ;; *) echo 'User unknown' >&2; exit 67;; esac")
      await centre.agenda(certified: nil, sendmail: program).sendAll()
      let failed = try #require(try await offers().last)
      #expect(failed["message"] == "failed" && failed["state"] == "sent")
      #expect(failed["messageReason"].string.hasSuffix("(exit 67): User unknown"))
      #expect(!failed["phone"].string.isEmpty && failed["say"].string.contains("WO-2025-000001"))
      let board = try await caller.get("board")
      #expect(board["phoneOffers"].items.map { $0["unreached"] } == [.boolean(true)])
      #expect(board["counts"]["phoneOffers"].number == 1)
      let accepted = try await caller.act("accept", on: "WO-2025-000001", ["by": "phone", "who": "Ugo"])
      #expect(accepted["state"] == "accepted", "\(accepted.text)")
      #expect(try await caller.get("board")["phoneOffers"].items.isEmpty)
    }
  }

  @Test("An offer whose message was handed over says so")
  func handedOver() async throws {
    try await TestCentre.demo { caller, centre in
      try await offer(caller)
      await centre.agenda(certified: nil, sendmail: try program(centre)).sendAll()
      #expect(try await caller.get("orders/WO-2025-000001")["offers"][1]["message"] == "handed-over")
      #expect(try await caller.get("board")["phoneOffers"].items.isEmpty)
    }
  }

  @Test("A mail system that is away is tried for a day, and alarms then alone")
  func away() async throws {
    try await TestCentre.demo { caller, centre in
      try await offer(caller)
      let messages = try await centre.centre.register.read { try $0.sentMessages() }
      let id = try #require(messages.first { $0.kind == .offer })
      let agenda = centre.agenda(certified: nil, sendmail: try program(centre, "echo 'try later' >&2; exit 75"))
      let clock = centre.centre.clock
      var attempts = 0
      for _ in 0..<200 where try await centre.alarms(.noticeFailed).isEmpty {
        for item in try await agenda.dueMessages(limit: 100) {
          guard case .messageGoes(id.messageID) = item.task else { continue }
          attempts += 1
          await agenda.send(item)
        }
        clock.move(to: clock.now() + .seconds(600))
      }
      #expect(attempts > 15 && attempts < 20)
      #expect(clock.now() >= id.madeAt + MessagePatience.longest)
      #expect(try await centre.centre.register.read { try $0.sentMessage(id.messageID) }.state == .failed)
    }
  }

  @Test("The office sees what a firm was told; who reported, and what they were told, is for those who call back")
  func readers() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let desk = caller.with("Authorization", "Bearer \(try await centre.token("desk", .operator))")
      let manager = caller.with("Authorization", "Bearer \(try await centre.token("mara", .manager))")
      _ = try await desk.logPothole(["email": "rosa@posta.example"])
      _ = try await desk.act("refuse", on: "WO-2025-000001", ["reason": "Squadra impegnata"])
      try await centre.sendMessages()
      for (user, maySee) in [(desk, true), (manager, false)] {
        let messages = try await user.get("mail/sent")["items"].items
        let receipt = try #require(messages.first { $0["kind"] == "receipt" })
        let told = try #require(messages.first { $0["kind"] == "offer" })
        #expect((receipt["recipient"] != .null) == maySee && told["recipient"] != .null)
        #expect(try await user.get("files/\(receipt["sha256"].string)").status == (maySee ? 200 : 403))
        #expect(try await user.get("files/\(told["sha256"].string)").status == 200)
      }
    }
  }

  @Test("What somebody was told is erased with them: the words, the bytes, and where it went")
  func erased() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole(["email": "rosa@posta.example"])
      try await centre.sendMessages()
      let receipt = try #require(
        try await caller.get("mail/sent?request=R-2025-000001")["items"].items.first { $0["kind"] == "receipt" })
      let path = centre.centre.files.path(of: receipt["sha256"].string).path
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -3_600)], ofItemAtPath: path)
      _ = try await caller.post("requests/R-2025-000001/cancel", .object(["reason": "Si sbagliava"]))
      let wish: JSONValue = .object(["email": "rosa@posta.example", "reason": "Ha chiesto"])
      let erasure = try await caller.post("subject/erase", wish)
      #expect(erasure.status == 200, "\(erasure.text)")
      #expect(!FileManager.default.fileExists(atPath: path))
      let left = try await caller.get("mail/sent/\(receipt["messageID"].string)")
      #expect(left["sha256"] == .null && left["recipient"] == .null && left["subject"] == "" && left["state"] == "sent")
      #expect(!left.text.contains("rosa"))
    }
  }
}
