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
    "Every kind has words in both languages, with no blank that nothing fills", arguments: CitizenNotice.Kind.allCases)
  func catalogue(kind: CitizenNotice.Kind) {
    for part in CitizenNotice.Kind.Part.allCases {
      let words = kind.words(part)
      for text in [words.it, words.en] { #expect(Set(NoticeTemplate(text).blanks).isSubset(of: kind.blanks)) }
      #expect(
        Set(NoticeTemplate(words.it).blanks) == Set(NoticeTemplate(words.en).blanks) && words.it != words.en
          || part == .subject)
    }
  }

  @Test("The word that stops notices stands alone in the first line")
  func stopping() {
    for text in ["BASTA", "basta.", "\n Stop!\n\nAnna", "unsubscribe"] { #expect(CitizenNotice.isStop(text)) }
    for text in ["Basta buche!", "Non si ferma: stop", "", "Grazie\nBASTA"] { #expect(!CitizenNotice.isStop(text)) }
  }
}
