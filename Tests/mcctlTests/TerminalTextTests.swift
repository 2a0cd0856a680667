import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("What strangers wrote, at a terminal")
struct TerminalTextTests {
  private let coloured = Reader(language: .english, terminal: Terminal(width: 80, hasColour: true))
  private let plain = Reader(language: .english, terminal: Terminal(width: 80))

  @Test(
    "Controls and characters that nobody sees are taken out, letters stay",
    arguments: [
      ("\u{1B}[2Jgone", "[2Jgone"), ("a\u{9B}31mb", "a31mb"), ("\u{202E}txet", "txet"), ("a\u{200B}\u{FEFF}b", "ab"),
      ("bell\u{7}\u{7F}\r", "bell"), ("a\u{2066}b\u{2069}\u{2028}c", "abc"), ("Città 3 €\n\tè", "Città 3 €\n\tè"),
    ])
  func lines(text: String, shown: String) {
    #expect(TerminalText.lines(text) == shown)
  }

  @Test("A Windows line end is one blank on a line")
  func windows() {
    #expect(TerminalText.oneLine("one\r\ntwo\tthree") == "one two three")
  }

  @Test("Our own inks stay, and nothing that only resembles them")
  func inks() {
    let ours = coloured.ink(.red, "late")
    #expect(TerminalText.inked(ours) == ours)
    #expect(TerminalText.inked("x\u{1B}[8my\u{1B}]0;title\u{7}\u{9B}2J") == "x[8my]0;title2J")
    #expect(TerminalText.inked("plain") == "plain")
  }

  @Test("A cell and a fact obey nobody, and a fact cannot add a line that looks like another")
  func tables() {
    var table = TextTable([.init(title: "what"), .init(title: "x")])
    table.add(.init("a\u{1B}[31m\u{202E}b\r\nc", .bold), "1")
    #expect(table.text(plain).hasSuffix("a[31mb c  1"))
    var sheet = FactSheet("WO\u{9B}-1")
    sheet.add("description", "hole\n  state  closed\u{1B}c")
    #expect(sheet.text(plain) == "WO-1\n  description  hole\n                 state  closedc")
  }

  @Test("An order's description is shown without what it hides")
  func order() {
    var order = OrderView(
      number: OrderNumber(year: 2026, serial: 1), version: 1, state: "ready", approvalPending: false, policyVersion: 1,
      createdAt: "2026-07-14T08:30:00+02:00")
    order.description = "Buca\u{1B}]0;x\u{7}\u{202E}"
    let text = OrderText.sheet(order, plain)
    #expect(text.contains("Buca]0;x") && !text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test("An order says of each offer how its message stands, and what the firm asks above what was approved")
  func messagesAndClaims() {
    var order = OrderView(
      number: OrderNumber(year: 2026, serial: 1), version: 1, state: "completed", approvalPending: true,
      policyVersion: 1, createdAt: "2026-07-14T08:30:00+02:00")
    var offer = OfferView(contractor: "ALFA", mode: "email", state: "sent", sentAt: "2026-07-14T08:30:00+02:00")
    (offer.message, offer.phone, offer.say) = ("returned", "0522 1234", "Ordine 1")
    order.offers = [offer]
    (order.approved, order.claimed) = (Euro(cents: 100_000), Euro(cents: 125_000))
    let text = OrderText.sheet(order, plain)
    #expect(text.contains("ALFA: message came back\n") && text.contains("Ring 0522 1234 and say: Ordine 1"))
    #expect(text.contains("asked by the firm") && text.contains("€1,250.00, above what was approved"))
    let italian = Reader(language: .italian, terminal: Terminal(width: 80))
    #expect(OrderText.sheet(order, italian).contains("ALFA: messaggio tornato indietro"))
    offer.messageReason = "User\u{1B}[8m unknown\nx"
    order.offers = [offer]
    #expect(OrderText.sheet(order, plain).contains("ALFA: message came back: User[8m unknown x"))
    #expect(OrderText.claim(order, italian)?.contains("L'impresa chiede 1.250,00 €") == true)
    order.claimed = nil
    #expect(OrderText.claim(order, italian) == nil)
  }

  @Test("A message is read in plain letters, and orders nobody about")
  func message() {
    var mail = ReadMailView(
      sha256: "ab", messageID: "1@x.example", to: ["centrale@city.example"], subject: "Buca\u{1B}[2J",
      text: "È profonda\u{202E}.\nGrazie",
      attachments: [FileView(name: "foto.jpg", mediaType: "image/jpeg", size: 3, sha256: "cd")])
    mail.from = "Anna <anna@posta.example>"
    let text = KeptMessage.text(mail, Reader(language: .italian, terminal: Terminal(width: 80)))
    #expect(text.hasPrefix("Buca[2J\n") && text.hasSuffix("\n\nÈ profonda.\nGrazie"))
    #expect(text.contains("Anna <anna@posta.example>") && text.contains("foto.jpg  3 B  cd"))
    #expect(KeptMessage.isHash(String(repeating: "0f", count: 32)) && !KeptMessage.isHash("offer.1@x.example"))
  }

  @Test("A limit that was met late says so, one that was missed has no time")
  func limits() {
    var order = OrderView(
      number: OrderNumber(year: 2026, serial: 1), version: 1, state: "completed", approvalPending: false,
      policyVersion: 1, createdAt: "2026-03-14T08:30:00+01:00")
    func target(_ name: TargetName, met: String?, breached: Bool) -> TargetView {
      var target = TargetView(name: name, breached: breached)
      (target.due, target.metAt) = ("2026-03-15T13:00:00+01:00", met)
      return target
    }
    order.targets = [
      target(.acceptance, met: "2026-03-15T12:00:00+01:00", breached: false),
      target(.arrival, met: "2026-04-02T10:01:00+02:00", breached: true),
      target(.completion, met: nil, breached: true),
    ]
    let text = OrderText.sheet(order, plain)
    #expect(text.contains("15 Mar 2026 13:00  15 Mar 2026 12:00\n"), "\(text)")
    #expect(text.contains("15 Mar 2026 13:00  02 Apr 2026 10:01 late\n"), "\(text)")
    #expect(text.contains("15 Mar 2026 13:00  missed"), "\(text)")
    let italian = Reader(language: .italian, terminal: Terminal(width: 80))
    #expect(OrderText.sheet(order, italian).contains("02/04/2026 10:01 in ritardo\n"))
  }

  @Test("A state of figures has a name in both languages")
  func draft() {
    #expect(plain.state("draft") == "draft")
    #expect(Reader(language: .italian, terminal: Terminal(width: 80)).state("draft") == "bozza")
  }
}
