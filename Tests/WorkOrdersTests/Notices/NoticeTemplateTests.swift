import Testing

@testable import WorkOrders

@Suite("Words with blanks")
struct NoticeTemplateTests {
  @Test("Blanks are filled, and a line whose blanks are all empty is left out")
  func filling() {
    let template = NoticeTemplate("Buongiorno {name},\n\n{reason}\n\nNumero {request} {note}\n{a}{b}\nFine")
    #expect(template.blanks == ["name", "reason", "request", "note", "a", "b"])
    #expect(
      template.filled(with: ["name": "Anna", "request": "R-2026-000001"])
        == "Buongiorno Anna,\n\nNumero R-2026-000001 \nFine")
    #expect(
      template.filled(with: ["name": "A", "reason": "x\ny", "request": "1", "b": "z"])
        == "Buongiorno A,\n\nx\ny\n\nNumero 1 \nz\nFine")
  }

  @Test("What is no blank stays", arguments: ["{", "{}", "{ a }", "{1}", "{a", "a}", "{a b}", "{{", "{è}"])
  func words(text: String) {
    #expect(NoticeTemplate(text).filled(with: ["a": "x", "b": "y"]) == text)
    #expect(NoticeTemplate(text).blanks.isEmpty)
  }

  @Test("A value is not read for blanks again")
  func once() {
    #expect(NoticeTemplate("{a}").filled(with: ["a": "{b}", "b": "c"]) == "{b}")
  }

  @Test(
    "Every kind has words in both languages, with no blank that nothing fills, and with what they need",
    arguments: NoticeKind.allCases)
  func catalogue(kind: NoticeKind) {
    for part in kind.parts {
      let words = kind.words(part)
      for text in [words.it, words.en] {
        #expect(Set(NoticeTemplate(text).blanks).isSubset(of: kind.blanks(in: part)))
        #expect(kind.missing(in: text, of: part, hasPages: false).isEmpty)
      }
      // An alarm is all blanks.
      #expect(
        Set(NoticeTemplate(words.it).blanks) == Set(NoticeTemplate(words.en).blanks) && words.it != words.en
          || part == .subject || kind == .alarm)
    }
  }

  @Test("An offer has to name the order and say how to answer; a link does where there are pages")
  func needs() {
    func missing(_ text: String, hasPages: Bool = false) -> [[String]] {
      NoticeKind.offer.missing(in: text, of: .body, hasPages: hasPages)
    }
    #expect(missing("{spoken} {answering}").isEmpty && missing("{order} {answering}").isEmpty)
    #expect(missing("{work} {answering}") == [["order", "spoken"]])
    #expect(missing("{order} {link}") == [["answering"]])
    #expect(missing("{order} {link}", hasPages: true).isEmpty)
    #expect(missing("{order}", hasPages: true) == [["answering", "link"]])
  }

  @Test("A subject is one line, whatever fills it")
  func oneLine() {
    let policy = TestCity.policy { $0.texts = ["alarm.subject": LocalizedText("{alarm}")] }
    #expect(NoticeWords(alarm: "Uno\nDue", policy: policy).subject == "Uno Due")
  }

  @Test("The word that stops notices stands alone in the first line")
  func stopping() {
    for text in ["BASTA", "basta.", "\n Stop!\n\nAnna", "unsubscribe"] { #expect(CitizenNotice.isStop(text)) }
    for text in ["Basta buche!", "Non si ferma: stop", "", "Grazie\nBASTA"] { #expect(!CitizenNotice.isStop(text)) }
  }
}

@Suite("Alarms in the reader's language")
struct AlarmReadingTests {
  private let order = OrderNumber(year: 2026, serial: 12)

  @Test("An alarm in one language is read back in both, with whom it is about", arguments: AlarmKind.allCases)
  func readBack(kind: AlarmKind) {
    for number in [order, nil] {
      let sentence = kind.sentence(number, to: "Edil Ponte S.n.c., 0522 1")
      for text in [sentence.it, sentence.en] where kind != .breached {
        #expect(kind.sentence(readFrom: text, about: number) == sentence, "\(text)")
      }
    }
  }

  @Test("What was worded otherwise stays as it is")
  func otherWords() {
    let missed = AlarmKind.breached.sentence(order, missed: [.arrival])
    #expect(AlarmKind.breached.sentence(readFrom: missed.it, about: order) == nil)
    #expect(AlarmKind.tellFirm.sentence(readFrom: "Something else", about: order) == nil)
    let contact = RoutingRules.AlarmContact(name: "Rosa", email: nil, phone: nil)
    let passed = AlarmKind.unassigned.sentence(order) + AlarmKind.passedOn(to: contact)
    #expect(AlarmKind.unassigned.sentence(readFrom: passed.it, about: order) == nil)
  }

  @Test("A template's article is elided before a date, and what people said is left as it was")
  func articles() {
    let template = NoticeTemplate("Entro il {day}.\n{said}")
    #expect(template.filled(with: ["day": "11/03/2026", "said": "il 11/03"]) == "Entro l'11/03/2026.\nil 11/03")
    #expect(template.filled(with: ["day": "12/03/2026"]) == "Entro il 12/03/2026.")
  }

  @Test("Every kind of message has a name in both languages", arguments: NoticeKind.allCases)
  func names(kind: NoticeKind) { #expect(!kind.name.it.isEmpty && !kind.name.en.isEmpty) }
}
