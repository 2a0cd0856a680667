import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("What doctor is told of mail")
struct MailExaminationTests {
  private static let quiet = MailStanding(
    unsent: .init(count: 0, since: nil), quarantined: .init(count: 0, since: nil), certifiedTroubles: 0)
  private static let now = Timestamp(milliseconds: 1_800_000_000_000)

  private func findings(
    _ settings: MailSettings, _ standing: MailStanding = Self.quiet, certified: Bool = false
  ) -> [String: DoctorFinding] {
    let examination = MailExamination(
      settings: settings, standing: standing, policy: nil, hasCertifiedFirms: certified, now: Self.now,
      language: .english)
    return Dictionary(examination.findings.map { ($0.check, $0) }) { first, _ in first }
  }

  @Test("Without a sendmail messages lie in a folder, which is said with what to do; nothing else is asked")
  func folder() {
    let found = findings(MailSettings())
    #expect(found["mail out"]?.ok == true)
    #expect(found["mail out"]?.message.contains("only laid into the outbox folder") == true)
    #expect(found["mail out"]?.hint != nil)
    #expect(found["mail from"]?.ok == true && found["maildir"] == nil && found["lmtp"] == nil)
    #expect(found["certified mail"] == nil && found["messages"]?.ok == true && found["quarantine"]?.ok == true)
  }

  @Test("A program that cannot be run, and an address that nobody can answer to, are faults")
  func programs() throws {
    var settings = MailSettings()
    settings.sendmail = "/nowhere/sendmail"
    settings.certifiedBox = .init(sendmail: "/nowhere/pec", address: "centrale@pec.city.example")
    let found = findings(settings)
    #expect(found["mail out"]?.ok == false && found["mail from"]?.ok == false)
    #expect(found["certified mail"]?.ok == false && found["certified mail"]?.hint?.contains("--pec-sendmail") == true)
    settings.sendmail = "/bin/cat"
    settings.sender = "centre@city.example"
    settings.certifiedBox = nil
    let better = findings(settings, certified: true)
    #expect(better["mail out"]?.ok == true && better["mail from"]?.ok == true)
    #expect(better["certified mail"]?.ok == false, "orders by certified mail would not leave")
  }

  @Test("A Maildir that is none and a socket that is not there are faults; with the right rights both are right")
  func doors() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mail-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var settings = MailSettings()
    (settings.maildir, settings.lmtp) = (folder.path, folder.path + "/lmtp")
    let found = findings(settings)
    #expect(found["maildir"]?.ok == true && found["lmtp"]?.ok == false)
    try "".write(to: folder.appending(path: "plain"), atomically: true, encoding: .utf8)
    (settings.maildir, settings.lmtp) = (folder.path + "/plain", folder.path + "/plain")
    let wrong = findings(settings)
    #expect(wrong["maildir"]?.ok == false && wrong["lmtp"]?.ok == false, "a file is neither")
  }

  @Test("What waits too long is a fault: an hour for a message of ours, a day in quarantine")
  func waiting() {
    let standing = { (age: Int64) -> MailStanding in
      MailStanding(
        unsent: .init(count: 2, since: Self.now - .seconds(7_200)),
        quarantined: .init(count: 1, since: Self.now - .seconds(age)), certifiedTroubles: 0)
    }
    let fresh = findings(MailSettings(), standing(3_600))
    #expect(fresh["messages"]?.ok == false && fresh["messages"]?.hint?.contains("--troubled") == true)
    #expect(fresh["quarantine"]?.ok == true && fresh["quarantine"]?.hint != nil)
    #expect(findings(MailSettings(), standing(86_400))["quarantine"]?.ok == false)
  }

  @Test(
    "Mail that is brought over HTTP waits where others hold all the bytes that may be held, and comes in afterwards")
  func budget() async throws {
    try await TestCentre.demo { caller, centre in
      let letter = TestLetter(id: "first@mail.example").bytes
      let share = MailShare(of: centre.centre.mailBudget)
      #expect(share.hold(MailBudget.most))
      let refused = try await caller.post("mail", bytes: letter)
      #expect(refused.status == 503 && refused["code"] == "try-again", "\(refused.text)")
      share.release()
      for _ in 1...9 { #expect(try await caller.post("mail", bytes: letter).status == 200) }
    }
  }

  @Test("The daemon counts what waits, and says that what it laid into a folder was sent by nobody")
  func asked() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.offerByMail(caller)
      let sent = try await caller.get("mail/sent?order=WO-2025-000001")["items"].items
      let offer = try #require(sent.first { $0["kind"] == "offer" })
      #expect(offer["state"] == "sent" && offer["laid"] == .boolean(true))
      _ = try await caller.logPothole(["lat": .number(44.7288)])
      _ = try await caller.post("mail", bytes: [])
      let find = { (check: String) async throws -> JSONValue in
        try await caller.get("mail/health")["findings"].items.first { $0["check"].string == check } ?? .null
      }
      #expect(try await find("messages")["ok"] == .boolean(true))
      centre.centre.clock.move(to: centre.centre.clock.now() + .seconds(3_601))
      #expect(try await find("messages")["ok"] == .boolean(false))
      #expect(try await find("quarantine")["message"].string.contains("1"))
      #expect(try await caller.with("Accept-Language", "it").get("mail/health").text.contains("nessun sendmail"))
    }
  }
}
