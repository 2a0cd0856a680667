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
