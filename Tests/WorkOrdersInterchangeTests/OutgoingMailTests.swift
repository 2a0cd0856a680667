import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Mail, written")
struct OutgoingMailTests {
  private func mail(
    to: [MailAddress] = [MailAddress(name: "Impresa Verdi & Figli, S.r.l.", address: "lavori@verdi.example")],
    subject: String = "Ordine WO-2026-000123: buca in via Libertà",
    text: String = "Buongiorno,\n\nla città chiede un intervento – entro le 12.\n.\nFrom qui in poi\n",
    messageID: String = "offer-1@city.example", answered: String = "m-1@verdi.example"
  ) throws -> OutgoingMail {
    OutgoingMail(
      from: MailAddress(name: "Centrale operativa", address: "centrale@city.example"), to: to, subject: subject,
      text: text, messageID: messageID, date: try Timestamp(rfc3339: "2026-11-24T07:30:00Z"),
      inReplyTo: answered, references: ["m-0@verdi.example", answered], autoSubmitted: .generated)
  }

  @Test("What is written is read back the same")
  func roundTrip() throws {
    let mail = try mail()
    let read = try MailReader.read(try mail.rfc5322())
    #expect(read.messageID == mail.messageID)
    #expect(read.from == mail.from)
    #expect(read.to == mail.to)
    #expect(read.subject == mail.subject)
    #expect(read.date == mail.date)
    #expect(read.text + "\n" == mail.text)
    #expect(read.inReplyTo == mail.inReplyTo)
    #expect(read.references == mail.references)
    #expect(read.autoSubmitted == "auto-generated")
  }

  @Test("It is lines of ASCII that end with CR LF and are short enough to travel")
  func wireForm() throws {
    let long = String(repeating: "parola è lunga ", count: 200)
    let bytes = try mail(subject: long, text: long).rfc5322()
    #expect(bytes.allSatisfy { $0 < 0x80 })
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.dropLast().allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 999 })
    let read = try MailReader.read(bytes)
    #expect(read.subject == long.dropLast())
    #expect(read.text == long.dropLast())
  }

  @Test("The ways to stop such messages stand in their header as they are, and what is no link is left out")
  func waysToStop() throws {
    var mail = try mail()
    let message =
      "mailto:centre@city.example?subject=STOP%20R-2026-000030&body=STOP&In-Reply-To=%3C"
      + String(repeating: "a", count: 90) + "@x.invalid%3E"
    mail.waysToStop = [message, "https://centre.city.example/r/1-0123456789abcdef", "no\r\nBcc: x@y.example"]
    let text = String(decoding: try mail.rfc5322(), as: UTF8.self)
    let header = "List-Unsubscribe: <\(message)>,\r\n <https://centre.city.example/r/1-0123456789abcdef>\r\n"
    #expect(text.contains(header), "\(text)")
    #expect(!text.contains("Bcc"))
    #expect(try MailReader.read(try mail.rfc5322()).subject == mail.subject)
  }

  @Test("The same message gives the same bytes")
  func deterministic() throws {
    #expect(try mail().rfc5322() == mail().rfc5322())
  }

  @Test("A file goes with the text, by its name and type, and the same bytes each time")
  func enclosure() throws {
    var mail = try mail()
    let page = Array("<p>È l'ordine</p>\n.\nFrom qui\n".utf8) + [UInt8](repeating: 0x41, count: 5_000)
    mail.enclosures = [OutgoingMail.Enclosure(name: "WO-2026-000123.html", mediaType: "text/html", bytes: page)]
    let bytes = try mail.rfc5322()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(try bytes == mail.rfc5322() && bytes.allSatisfy { $0 < 0x80 } && lines.allSatisfy { $0.count <= 999 })
    let read = try MailReader.read(bytes)
    #expect(read.text + "\n" == mail.text && read.subject == mail.subject && read.messageID == mail.messageID)
    let file = try #require(read.attachments.first)
    #expect(read.attachments.count == 1 && file.filename == "WO-2026-000123.html" && file.mediaType == "text/html")
    #expect(file.bytes == page)
  }

  @Test("Line ends in names and subjects bring in no header")
  func injection() throws {
    let name = "Verdi\r\nBcc: spy@evil.example"
    let bytes = try mail(
      to: [MailAddress(name: name, address: "lavori@verdi.example")],
      subject: "Ordine\nBcc: spy@evil.example\u{2028}X: y"
    ).rfc5322()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    let headers = lines.prefix { !$0.isEmpty }
    #expect(!headers.contains { $0.hasPrefix("Bcc:") || $0.hasPrefix("X:") })
    let read = try MailReader.read(bytes)
    #expect(read.subject == "Ordine Bcc: spy@evil.example X: y")
    #expect(read.to == [MailAddress(name: "Verdi Bcc: spy@evil.example", address: "lavori@verdi.example")])
  }

  @Test(
    "An address that cannot be one is refused",
    arguments: [
      "", "verdi", "a@b@c", "@b.example", "a b@c.example", "a@b.example\nBcc: x@y.example", "a@b.example,c@d.example",
      "è@b.example", "a@è.example", "a@b.example,", "a@b.example;", "a(b)@c.example", "\"a\"@b.example",
      String(repeating: "a", count: 250) + "@b.example",
    ])
  func refusesAddresses(address: String) throws {
    let mail = try mail(to: [MailAddress(address: address)])
    #expect(throws: DomainError.self) { try mail.rfc5322() }
  }

  @Test(
    "Whoever is answered may call his message what the reader takes; what no header can hold is left away",
    arguments: [
      ("123.JavaMail.root@[192.168.1.20]", true), ("20240305.ABC", true), ("a:b@c", true), ("a,b;(c)@d", true),
      ("", false), ("a b@c", false), ("a@b>\r\nBcc: <x@y.example", false), ("è@b.example", false),
      (String(repeating: "a", count: 901), false),
    ])
  func odd(answered: String, isNamed: Bool) throws {
    let read = try MailReader.read(try mail(answered: answered).rfc5322())
    #expect(read.inReplyTo == (isNamed ? answered : nil))
    #expect(read.references == ["m-0@verdi.example"] + (isNamed ? [answered] : []))
    #expect(read.text.contains("la città chiede"))
  }

  @Test("A message without recipient or with a broken id is refused")
  func refusesOthers() throws {
    let alone = try mail(to: [])
    let broken = try mail(messageID: "a@b\r\nBcc: x@y.example")
    #expect(throws: DomainError.self) { try alone.rfc5322() }
    #expect(throws: DomainError.self) { try broken.rfc5322() }
  }
}
