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
