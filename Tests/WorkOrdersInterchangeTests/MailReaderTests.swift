import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Mail, read")
struct MailReaderTests {
  private func read(_ name: String) throws -> ReceivedMail {
    try MailReader.read(try Fixtures.bytes("mail/\(name).eml"))
  }

  @Test("A citizen's report is read whole")
  func report() throws {
    let mail = try read("pothole-utf8")
    #expect(mail.messageID == "pothole-1@mail.example")
    #expect(!mail.messageIDIsDerived)
    #expect(mail.from == MailAddress(name: "Anna Bianchi", address: "anna.bianchi@mail.example"))
    #expect(mail.to == [MailAddress(address: "segnalazioni@city.example")])
    #expect(mail.subject == "Buca pericolosa in via Emilia")
    #expect(mail.date?.rfc3339() == "2026-11-24T07:30:00Z")
    #expect(mail.text.hasPrefix("Buongiorno,\n\nin via Emilia all'Angelo 12 c'è una buca profonda: già due"))
    #expect(mail.text.hasSuffix("Anna Bianchi"))
    #expect(!mail.textIsFromHTML && mail.attachments.isEmpty && mail.nature == .person && mail.inReplyTo == nil)
  }

  @Test(
    "Text is read in the charset it is in, whatever its label",
    arguments: [
      ("utf8-labelled-latin1", "Il lampione 4711 è spento da lunedì, perché?"),
      ("latin1-labelled-utf8", "Il lampione 4711 è spento da lunedì, perché?"),
      ("windows-1252", "Il preventivo è di 1250,00 € – “IVA esclusa”."),
      ("unknown-charset", "Un ramo è caduto sul marciapiede."),
      ("truncated-base64", "Il tombino davanti alla scuola è aperto, i b"),
      ("raw-8bit-headers", "Tutti i lampioni di via Po sono spenti."),
      ("missing-boundary", "Un ramo pende sul cortile della scuola."),
      ("no-message-id", "Il semaforo di via Verdi lampeggia."),
      ("no-body", ""),
      ("crlf", "Il cestino è pieno.\n\nGrazie."),
      ("nested", "Il marciapiede di via Roma 3 è dissestato.\n\n--\nInviato dal mio telefono"),
    ])
  func text(name: String, expected: String) throws {
    #expect(try read(name).text == expected)
  }

  @Test("A message in HTML only becomes text that can be read")
  func html() throws {
    let mail = try read("html-only")
    #expect(mail.textIsFromHTML)
    #expect(
      mail.text == """
        Nel parco Le Querce l'altalena è rotta:

        - catena spezzata
        - sedile «crepato» & storto

        Grazie,
        Marco 🙂
        """)
  }

  @Test("Encoded names, subjects and file names are decoded")
  func encodedNames() throws {
    let mail = try read("encoded-names")
    #expect(mail.from == MailAddress(name: "Nicolò D'Angiò", address: "nicolo@mail.example"))
    #expect(mail.to.first?.name == "Centrale operativa – manutenzioni")
    #expect(mail.subject == "Perdita d'acqua in piazza della Libertà – urgente")
    #expect(mail.attachments.map(\.filename) == ["foto della città – piazza.png"])
    #expect(mail.attachments.first?.bytes == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  @Test("Headers with bare 8-bit letters are read")
  func rawHeaders() throws {
    let mail = try read("raw-8bit-headers")
    #expect(mail.subject == "Città buia: perché?")
    #expect(mail.from == MailAddress(name: "Nicolò", address: "nicolo@mail.example"))
  }

  @Test("Attachments keep their bytes, and names lose their folders")
  func attachments() throws {
    let photo = try #require(try read("photo-attached").attachments.first)
    #expect(photo.filename == "buca.jpg")
    #expect(photo.mediaType == "image/jpeg")
    #expect(photo.bytes == [0xFF, 0xD8, 0xFF, 0xE0] + Array(0...255))
    #expect(photo.sha256 == "ed61715612fe11bbd74e959ec0cfd17d09581e1ac83e270a47900dd84931e9f0")
  }

  @Test("In a nested message the plain form is the text, and what is no text is attached")
  func nested() throws {
    let mail = try read("nested")
    #expect(!mail.textIsFromHTML)
    #expect(mail.attachments.map(\.mediaType) == ["image/gif", "application/pdf"])
    #expect(mail.attachments.map(\.filename) == [nil, "perizia.pdf"])
  }

  @Test("A message without an id gets one of what it says, the same by whichever door it comes")
  func derivedID() throws {
    let mail = try read("no-message-id")
    #expect(mail.messageIDIsDerived)
    #expect(mail.messageID == "\(mail.content.prefix(40))@no-message-id.invalid")
    let bytes = try Fixtures.bytes("mail/no-message-id.eml")
    let other = Array("Return-Path: <anna@mail.example>\nReceived: from a by b; Mon, 1 Jan 2026 00:00:00 +0000\n".utf8)
    #expect(try MailReader.read(other + bytes).messageID == mail.messageID)
    #expect(try MailReader.read(bytes + Array("Subito!\n".utf8)).messageID != mail.messageID)
    // Without a date two reports in the same words cannot be told from one that came twice.
    let undated = Array("From: anna@mail.example\nSubject: Buca\n\nBuca.\n".utf8)
    #expect(try MailReader.read(other + undated).messageID != MailReader.read(undated).messageID)
    #expect(try read("no-message-id") == mail)
    #expect(try read("no-body").messageID == "empty-1@mail.example")
  }

  @Test("A robot's message is known as one, with the thread it answers")
  func robots() throws {
    let mail = try read("out-of-office")
    #expect(mail.autoSubmitted == "auto-replied")
    #expect(mail.precedence == "bulk")
    #expect(mail.inReplyTo == "offer-17@city.example")
    #expect(mail.references == ["order-1@city.example", "offer-17@city.example"])
    #expect(mail.nature == .automaticReply)
    let list = try read("mailing-list")
    #expect(list.listID == "Notizie <notizie.lista.example>")
    #expect(list.nature == .bulk)
    #expect(list.to.map(\.address) == ["anna@mail.example", "marco@mail.example"])
  }

  @Test("The words of messages that came as files are read two levels deep, but not those of a report")
  func enclosedWords() throws {
    #expect(try read("forwarded-twice").enclosedText == "I: Buca\n\nAnche questa.\n\nBuca\n\nBuca in via Po.")
    #expect(try read("hundred-messages").enclosedText == "99\n\n98")
    #expect(try read("bounce").enclosedText == "")
    #expect(try read("photo-attached").enclosedText == "")
  }

  @Test("A bounce carries the message that did not arrive")
  func bounce() throws {
    let mail = try read("bounce")
    #expect(mail.returnPath == "<>")
    #expect(mail.text == "The mailbox is full.")
    let enclosed = try #require(mail.attachments.last)
    #expect(enclosed.mediaType == "message/rfc822")
    #expect(try MailReader.read(enclosed.bytes).messageID == "offer-9@city.example")
  }
}
