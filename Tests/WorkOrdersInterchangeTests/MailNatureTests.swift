import Testing
import WorkOrdersInterchange

@Suite("Who is behind a message")
struct MailNatureTests {
  @Test(
    "Headers tell a person from a program",
    arguments: [
      ("pothole-utf8", MailNature.person), ("auto-submitted-no", .person), ("photo-attached", .person),
      ("out-of-office", .automaticReply), ("old-autoreply", .automaticReply), ("bounce-in-words", .automaticReply),
      ("mailing-list", .bulk), ("auto-generated", .bulk),
    ])
  func natures(name: String, nature: MailNature) throws {
    #expect(try MailReader.read(try Fixtures.bytes("mail/\(name).eml")).nature == nature)
  }

  @Test(
    "What a filter or a list marked may still be by somebody's hand; what says that a program wrote it is not",
    arguments: [
      ("Subject: Re: ordine", true), ("Subject: Re: ordine\r\nX-Spam-Flag: YES", true),
      ("Subject: Re: ordine\r\nPrecedence: bulk", true),
      ("Subject: Re: ordine\r\nList-Unsubscribe: <mailto:a@b.example>", true),
      ("Subject: Re: ordine\r\nAuto-Submitted: no", true),
      ("Subject: Re: ordine\r\nAuto-Submitted: auto-replied", false),
      ("Subject: Re: ordine\r\nAuto-Submitted: auto-generated", false), ("Subject: Fuori sede: Re: ordine", false),
      ("Subject: Re: ordine\r\nX-Autoreply: yes", false), ("Subject: Fuori sede: ordine\r\nX-Spam-Flag: YES", false),
    ])
  func byHand(headers: String, isPossible: Bool) throws {
    let message = "From: ponte@firm.example\r\n\(headers)\r\nMessage-ID: <1@firm.example>\r\n\r\nACCETTO\r\n"
    #expect(try MailReader.read(Array(message.utf8)).mayBeByHand == isPossible)
  }

  @Test("A report names the message and says of each recipient what became of it")
  func reports() throws {
    let failed = try report("bounce")
    #expect(failed.messageID == "offer-9@city.example")
    #expect(failed.recipients.map(\.address) == ["impresa@firm.example"])
    #expect(failed.recipients.map(\.action) == [.failed] && failed.recipients.map(\.status) == ["5.2.2"])

    let both = try report("bounce-headers-only")
    #expect(both.messageID == "receipt.r-2026-000007@city.example")
    #expect(both.recipients.map(\.address) == ["anna@provider.example", "marco@provider.example"])
    #expect(both.recipients.map(\.action) == [.delivered, .failed])
    #expect(both.recipients.map(\.status) == ["2.1.5", "5.1.1"])

    #expect(try report("delayed").recipients.map(\.action) == [.delayed])
  }

  @Test("A report is read as far as it goes, and no further than a hundred recipients")
  func hostile() throws {
    let group = "Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.x.1\r\n\r\n"
    let many = try report(
      status: "Reporting-MTA: dns; x\r\n\r\n" + String(repeating: group, count: 5_000))
    #expect(many.recipients.count == 100 && many.recipients.allSatisfy { $0.status == nil })
    #expect(many.messageID == nil)
    let broken = try report(
      status: "no colon\r\n\r\nFinal-Recipient: rfc822; nobody\r\nAction: failed\r\n\r\nAction: melted\r\n")
    #expect(broken.recipients.isEmpty)
    #expect(try report(status: "").recipients.isEmpty)
  }

  @Test("A report behind an address that forwards names both")
  func forwarded() throws {
    let group = "Original-Recipient: rfc822; a@b.example\r\nFinal-Recipient: rfc822; c@d.example\r\nAction: failed\r\n"
    let recipient = try #require(try report(status: "Reporting-MTA: dns; x\r\n\r\n" + group).recipients.first)
    #expect(recipient.address == "c@d.example" && recipient.original == "a@b.example")
    #expect(try report("bounce").recipients.first?.original == nil)
  }

  @Test(
    "An address says by its name that nobody reads there",
    arguments: [
      ("noreply@city.example", true), ("No-Reply@city.example", true), ("no_reply.buche@city.example", true),
      ("do-not-reply@city.example", true), ("donotreply+7@city.example", true), ("MAILER-DAEMON@city.example", true),
      ("postmaster@city.example", true), ("nonrispondere@city.example", true), ("non-rispondere@city.example", true),
      ("anna@noreply.example", false), ("noemi.reply@city.example", false), ("postmasters@city.example", false),
    ])
  func unread(address: String, isUnread: Bool) throws {
    let mail = try MailReader.read(Array("From: \(address)\nSubject: Buca\n\nBuca.\n".utf8))
    #expect(mail.isFromUnreadAddress == isUnread && mail.nature == .person)
  }

  @Test("Only where nobody reads what is answered, the address for answers names the writer")
  func writer() throws {
    func writer(_ headers: String) throws -> String? {
      try MailReader.read(Array("\(headers)\nSubject: Buca\n\nBuca.\n".utf8)).writer?.address
    }
    let robot = "From: noreply@city.example"
    #expect(try writer("\(robot)\nReply-To: Anna <anna@mail.example>") == "anna@mail.example")
    #expect(try writer("\(robot)\nReply-To: no-reply@mail.example") == "noreply@city.example")
    #expect(try writer("\(robot)\nReply-To: nobody") == "noreply@city.example")
    #expect(try writer("\(robot)\nReply-To: l@list.example\nList-Id: <l>") == "noreply@city.example")
    #expect(try writer("From: marco@mail.example\nReply-To: anna@mail.example") == "marco@mail.example")
  }

  private func report(_ name: String) throws -> DeliveryReport {
    try report(in: try MailReader.read(try Fixtures.bytes("mail/\(name).eml")))
  }

  private func report(status: String) throws -> DeliveryReport {
    let message = """
      From: mailer-daemon@mail.example
      Content-Type: multipart/report; report-type=delivery-status; boundary=r

      --r
      Content-Type: message/delivery-status

      \(status)
      --r--

      """
    return try report(in: try MailReader.read(Array(message.utf8)))
  }

  private func report(in mail: ReceivedMail) throws -> DeliveryReport {
    guard case .deliveryReport(let report) = mail.nature else { throw Unread() }
    return report
  }

  private struct Unread: Error {}
}
