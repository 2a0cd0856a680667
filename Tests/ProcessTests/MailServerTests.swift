import Foundation
import Testing

@Suite("Mail by the real mail servers", .enabled(if: MailServers.areHere, MailServers.reason))
struct MailServerTests {
  private func requests(_ centre: TestCentre) async throws -> [Document] {
    try await centre.done("request", "list", "--limit", "500").items
  }

  /// Waits until there are so many requests.
  private func requests(_ centre: TestCentre, count: Int, _ postfix: Postfix? = nil) async throws -> [Document] {
    do {
      return try await Programs.poll("\(count) requests") {
        let found = try await requests(centre)
        return found.count >= count ? found : nil
      }
    } catch {
      Issue.record("Postfix said: \(postfix?.log ?? "nothing"); the centre: \(try centre.log)")
      throw error
    }
  }

  private static let sender = "rosa@people.example"
  private static let recipient = "centrale@city.example"

  private func message(_ id: String, _ text: String = "C'è una buca in via Roma.") -> Data {
    MailServers.message(id, from: Self.sender, to: Self.recipient, text)
  }

  @Test("A mail that Postfix takes by SMTP comes in by LMTP, once for several recipients, with whom it came from")
  func postfix() async throws {
    let postfix = try await Postfix(routes: ["city.example": "lmtp:unix:centre/lmtp"])
    let centre = try TestCentre()
    try await centre.start(["--lmtp", postfix.centreSocket])
    try await postfix.send(message("one"), from: Self.sender, to: [Self.recipient, "buche@city.example"])
    try await postfix.send(
      message("dots", ".\n..\n.QUIT\n" + String(repeating: "à", count: 2_000)), from: Self.sender, to: [Self.recipient])
    let found = try await requests(centre, count: 2, postfix)
    #expect(found.count == 2)
    #expect(found.contains { $0["description"]?.text?.contains(".\n..\n.QUIT\n") == true }, "\(found)")
    #expect(postfix.log.contains("Safe: request R-"), "\(postfix.log)")
    // A report about a message of ours would go to nobody: its sender is empty, and the centre sees that.
    try await postfix.send(message("report"), from: "<>", to: [Self.recipient])
    try await Programs.poll("the report") {
      postfix.log.contains("from=<>") && postfix.log.contains("Safe: ignored") ? () : nil
    }
    #expect(try await centre.stop() == 0)
  }

  @Test("What the centre cannot take Postfix keeps and brings again: with the centre away, and with its disk full")
  func keptByPostfix() async throws {
    let postfix = try await Postfix(routes: ["city.example": "lmtp:unix:centre/lmtp"])
    let centre = try TestCentre()
    try await postfix.send(message("early"), from: Self.sender, to: [Self.recipient])
    try await Programs.poll("a deferred message") { postfix.log.contains("status=deferred") ? () : nil }
    try await centre.start(["--lmtp", postfix.centreSocket])
    try await postfix.flush()
    _ = try await requests(centre, count: 1, postfix)
    try await centre.stop()
    let sizes = try FileManager.default.contentsOfDirectory(atPath: centre.data).map {
      try FileManager.default.attributesOfItem(atPath: centre.data + "/" + $0)[.size] as? Int ?? 0
    }
    let limit = (sizes.max() ?? 0) / 1_024 + 96
    try await centre.start(fileLimit: limit, ["--lmtp", postfix.centreSocket])
    let large = message("large", String(repeating: "Una riga di testo, e un'altra.\n", count: limit * 40))
    try await postfix.send(large, from: Self.sender, to: [Self.recipient])
    try await Programs.poll("the refusal") { postfix.log.contains("said: 451 4.3.0 The file ") ? () : nil }
    #expect(try await postfix.waiting == 1)
    #expect(try await requests(centre).count == 1)
    try await centre.stop()
    try await centre.start(["--lmtp", postfix.centreSocket])
    try await postfix.flush()
    #expect(try await requests(centre, count: 2, postfix).count == 2)
    try await Programs.poll("the empty queue") { try await postfix.waiting == 0 ? () : nil }
  }

  @Test("A message beyond measure is refused for good, and Postfix tells its sender")
  func tooLarge() async throws {
    let dovecot = try await Dovecot()
    let postfix = try await Postfix(
      routes: ["city.example": "lmtp:unix:centre/lmtp", "people.example": dovecot.transport])
    let centre = try TestCentre()
    try await centre.start(["--lmtp", postfix.centreSocket])
    let line = String(repeating: "x", count: 900) + "\n"
    let large = message("large", String(repeating: line, count: (26 << 20) / 900))
    try await postfix.send(large, from: Self.sender, to: [Self.recipient])
    let told = try await dovecot.messages(of: Self.sender, count: 1)
    #expect(told.first?.contains("5.3.4") == true, "\(told.map { $0.prefix(3_000) })")
    #expect(try await requests(centre).isEmpty)
  }

  @Test(
    "A box is read by IMAP with mbsync into the Maildir, each message once", .enabled(if: MailServers.have("mbsync")))
  func isync() async throws {
    let (dovecot, centre) = (try await Dovecot(), try TestCentre())
    let maildir = centre.folder + "/Maildir"
    try FileManager.default.createDirectory(atPath: maildir, withIntermediateDirectories: true)
    try await centre.start(["--maildir", maildir])
    for id in 1...3 { try await dovecot.deliver(message("box-\(id)"), to: Self.recipient) }
    // As the guide to installing has it.
    let settings = centre.folder + "/mbsyncrc"
    try """
    IMAPStore box
    Host 127.0.0.1
    Port \(dovecot.port)
    User \(Self.recipient)
    Pass \(Dovecot.password)
    SSLType None
    AuthMechs LOGIN

    MaildirStore centre
    Inbox \(maildir)

    Channel centre
    Far :box:
    Near :centre:
    Sync Pull New
    CopyArrivalDate yes
    SyncState *

    """.write(toFile: settings, atomically: true, encoding: .utf8)
    for turn in 1...3 {
      try await MailServers.done("/usr/bin/mbsync", ["-c", settings, "centre"], in: centre.folder)
      #expect(try await requests(centre, count: turn < 3 ? 3 : 4).count == (turn < 3 ? 3 : 4))
      if turn == 2 { try await dovecot.deliver(message("box-4"), to: Self.recipient) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: maildir + "/cur").count == 4)
    #expect(try await dovecot.messages(of: Self.recipient).count == 4, "the box keeps them")
  }

  @Test(
    "A box is emptied by fetchmail: by LMTP, and by the pipe; what is not safe stays in it",
    .enabled(if: MailServers.have("fetchmail")), arguments: [true, false])
  func fetchmail(byLMTP: Bool) async throws {
    let (dovecot, centre) = (try await Dovecot(), try TestCentre())
    let socket = centre.folder + "/lmtp"
    try await dovecot.deliver(message("box-1"), to: Self.recipient)
    let way =
      byLMTP ? "lmtp\n  smtphost \"\(socket)\"" : "mda \"\(Programs.mcctl) --socket \(centre.socket) mail deliver\""
    let settings = centre.folder + "/fetchmailrc"
    try """
    poll 127.0.0.1 protocol IMAP service \(dovecot.port)
      user "\(Self.recipient)" password "\(Dovecot.password)" sslproto ''
      \(way)

    """.write(toFile: settings, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: settings)
    let arguments = ["-f", settings, "-i", centre.folder + "/ids", "--pidfile", centre.folder + "/pid", "--nosyslog"]
    // Nobody is there to take it.
    _ = try await Programs.run("/usr/bin/fetchmail", arguments, in: centre.folder)
    #expect(try await dovecot.messages(of: Self.recipient).count == 1)
    try await centre.start(["--lmtp", socket])
    try await Programs.poll("the socket") { UnixSocket(socket) == nil ? nil : () }
    let run = try await Programs.run("/usr/bin/fetchmail", arguments, in: centre.folder)
    #expect(run.status == 0, "\(run.output) \(run.error)")
    #expect(try await requests(centre).count == 1)
    #expect(try await dovecot.messages(of: Self.recipient).isEmpty)
  }

  @Test(
    "Postfix's pipe hands a message to mcctl as a user of its own, and keeps it while the daemon is away",
    .enabled { await MailServers.nobodyCanRun(Programs.mcctl) })
  func pipe() async throws {
    // Who may open the socket decides; a folder of the queue is where both can reach.
    let folder = try MailServers.folder("pipe")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let centre = try TestCentre(socket: folder + "/socket")
    let postfix = try await Postfix(
      routes: ["city.example": "centre:"],
      services: [
        "centre unix - n n - 2 pipe",
        "  flags=Rq user=nobody argv=\(Programs.mcctl) --socket \(centre.socket) mail deliver",
      ])
    try await postfix.send(message("early"), from: Self.sender, to: [Self.recipient])
    try await Programs.poll("a deferred message") { postfix.log.contains("status=deferred") ? () : nil }
    try await centre.start()
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: centre.socket)
    try await postfix.flush()
    _ = try await requests(centre, count: 1, postfix)
    try await postfix.send(message("late"), from: Self.sender, to: [Self.recipient])
    #expect(try await requests(centre, count: 2, postfix).count == 2)
  }

  @Test("A recipient that Postfix refuses for good is known as failed at once, through msmtp")
  func refused() async throws {
    let postfix = try await Postfix(routes: ["unused.example": "error:nobody is here"])
    let centre = try await TestCentre.open(
      clock: "2026-03-03T09:00:00", "--sendmail", postfix.msmtp, "--mail-from", "centre@city.example")
    try await centre.done(
      "call", "log", "--description", "Buca", "--category", "roads.pothole", "--lat", "44.7188", "--lon", "10.6105")
    try await centre.done("order", "refuse", "WO-2026-000001", "--reason", "Nessuna squadra")
    try await centre.done("clock", "advance", "1m")
    let sent = try await centre.done("mail", "sent", "WO-2026-000001", "--troubled")
    let offer = try #require(sent.items.first { $0["kind"]?.text == "offer" })
    #expect(offer["state"]?.text == "failed")
    let reason = try #require(offer["reason"]?.text)
    #expect(reason.contains("(exit 65)") && reason.contains("nothing leaves this machine"), "\(reason)")
    let seen = try await centre.mcctl(["mail", "sent", "--troubled"]).output
    #expect(seen.contains("non inviato  WO-2026-000001  proposta"), "\(seen)")
  }

  @Test("What the centre sends by sendmail and by msmtp goes through Postfix into a mailbox", arguments: [true, false])
  func wayOut(bySendmail: Bool) async throws {
    let dovecot = try await Dovecot()
    let postfix = try await Postfix(routes: ["people.example": dovecot.transport])
    let program = bySendmail ? postfix.sendmail : postfix.msmtp
    let bytes = MailServers.message("out", from: "centre@city.example", to: Self.sender, "Grazie.")
    try await MailServers.done(
      program, ["-i", "-f", "centre@city.example", "--", Self.sender], input: bytes, in: postfix.folder)
    let mailbox = try await dovecot.messages(of: Self.sender, count: 1)
    #expect(mailbox.count == 1 && mailbox[0].contains("<out@people.example>"), "\(mailbox)")
  }
}
