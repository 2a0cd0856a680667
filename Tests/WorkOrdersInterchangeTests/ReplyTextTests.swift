import Testing

@testable import WorkOrdersInterchange

@Suite("What the writer of a message says himself")
struct ReplyTextTests {
  @Test(
    "What a reply quotes is left out, whichever program wrote it",
    arguments: [
      "Il lampione è ancora spento.\n\n> Il 3 marzo il lampione è stato riparato.\n> Saluti",
      "Il lampione è ancora spento.\n\nIl giorno lun 10 mar 2025 alle ore 09:00 Centrale <centrale@city.example> ha scritto:\n\n> Riparato.",
      "Il lampione è ancora spento.\n\nIl giorno lun 10 mar 2025 alle ore 09:00 Centrale\n<centrale@city.example> ha\nscritto:\n> Riparato.",
      "Il lampione è ancora spento.\n\nOn Mon, 10 Mar 2025 at 09:00, Centre wrote:\n> Repaired.\n>> Broken.",
      "Il lampione è ancora spento.\n\n-----Messaggio originale-----\nDa: Centrale\nInviato: lunedì 10 marzo 2025\n\nRiparato.",
      "Il lampione è ancora spento.\n\n________________________________\nDa: Centrale\nInviato: lunedì 10 marzo 2025 09:00\nA: Anna\nOggetto: Riparato\n\nRiparato.",
      "Il lampione è ancora spento.\n\nFrom: Centre\nSent: Monday\nTo: Anna\n\nRepaired.",
      "Il lampione è ancora spento.\n-- \nAnna Bianchi\nvia Po 3",
      "> Riparato?\n\nIl lampione è ancora spento.",
      "Il lampione è ancora spento.\n\nIl 10/03/2025 09:00, Centrale ha scritto:\n\nRiparato.\nSaluti",
    ])
  func quotes(text: String) {
    #expect(ReplyText.own(text, isReply: true) == "Il lampione è ancora spento.")
  }

  @Test("A quotation of thousands of lines below a long one is left out, and each line looked at once")
  func longQuotation() {
    let words = String(repeating: "parola ", count: 30_000) + "fine"
    let quoted = String(repeating: "> a\n", count: 50_000)
    #expect(ReplyText.own("\(words)\n\(quoted)", isReply: true) == words)
    let attribution = "Il giorno 3 marzo Centrale ha scritto:"
    #expect(ReplyText.own("Spento.\n\n\(attribution)\n\n\(quoted)\nAncora.", isReply: true) == "Spento.\n\nAncora.")
  }

  @Test("Answers between the quoted lines stay, in their order")
  func between() {
    let text = "Il giorno 3 marzo Centrale ha scritto:\n> Dove?\nDavanti al 12.\n> Da quando?\nDa lunedì."
    #expect(ReplyText.own(text, isReply: true) == "Davanti al 12.\nDa lunedì.")
  }

  @Test(
    "What answers nothing quotes nothing, and what is forwarded stays",
    arguments: [
      "Inoltro:\n\n> C'è una buca in via Po.\n> Anna",
      "---------- Forwarded message ---------\nFrom: Anna\nDate: Mon\nSubject: Buca\n\nC'è una buca.",
      "Inizio messaggio inoltrato:\n\nDa: Anna\nData: 10 marzo\n\nC'è una buca.",
    ])
  func forwarded(text: String) {
    #expect(ReplyText.own(text, isReply: false) == text)
  }

  @Test(
    "Where nothing would be left, all of it stays",
    arguments: ["> Buca in via Po", "-----Messaggio originale-----\nDa: Anna\nBuca", "--\nAnna", ""])
  func nothingLeft(text: String) {
    #expect(ReplyText.own(text, isReply: true) == text)
  }

  @Test(
    "A subject says whether a message answers",
    arguments: [
      ("Re: Buca", true), ("R: Buca", true), ("RE[2]: Buca", true), ("AW: Buca", true), ("Rif: Buca", true),
      ("Buca: enorme", false), ("Reti: rotte", false), ("re", false), ("", false), ("I: Buca", false),
      ("Fwd: Buca", false),
    ])
  func subject(text: String, expected: Bool) {
    #expect(ReplySubject.isReply(text) == expected)
  }

  @Test("A quotation in HTML stands behind its marks")
  func html() {
    let page =
      "<p>Ancora spento.</p><div>Il 3 marzo Centrale ha scritto:</div><blockquote>Riparato.<br>Saluti</blockquote>"
    let text = MailText.readable(HTMLText.readable(page))
    #expect(text == "Ancora spento.\n\nIl 3 marzo Centrale ha scritto:\n\n> Riparato.\n> Saluti")
    #expect(ReplyText.own(text, isReply: true) == "Ancora spento.")
  }
}
