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

  @Test("A state of figures has a name in both languages")
  func draft() {
    #expect(plain.state("draft") == "provisional")
    #expect(Reader(language: .italian, terminal: Terminal(width: 80)).state("draft") == "provvisorie")
  }
}
