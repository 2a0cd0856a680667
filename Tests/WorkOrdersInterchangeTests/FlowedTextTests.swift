import Testing

@testable import WorkOrdersInterchange

@Suite("Text whose lines were only broken to be sent")
struct FlowedTextTests {
  @Test(
    "Lines that end in a blank go on in the next one",
    arguments: [
      ("Il lampione \nè spento.\n\nGrazie.", "Il lampione è spento.\n\nGrazie."),
      ("Il lampione \r\nè spento.\r\nGrazie.", "Il lampione è spento.\nGrazie."),
      ("Fine \n", "Fine "),
      ("Fine ", "Fine "),
      ("", ""),
      // A blank at the start was put there for what follows: a quotation's mark, a blank, the word of an old mailbox.
      (" > non citato\n From qui\n  rientrato", "> non citato\nFrom qui\n rientrato"),
      // The next paragraph is not part of one that ends with a line of one blank.
      ("Prima \n \nDopo", "Prima \nDopo"),
    ])
  func paragraphs(text: String, expected: String) {
    #expect(FlowedText.unwrapped(text, removesSpace: false) == expected)
  }

  @Test("With delsp the blank itself is none of the text, so that a long word or an address stays whole")
  func withoutBlanks() {
    let text = "https://mappe.example/via- \nemilia e  \npoi \n-- \nAnna"
    #expect(FlowedText.unwrapped(text, removesSpace: true) == "https://mappe.example/via-emilia e poi\n-- \nAnna")
  }

  @Test("A paragraph ends where the depth of quotation changes, whatever its last line says")
  func depths() {
    let text = "Ha ragione. \n>> Quando viene \n>> riparato? \n> Domani \n> mattina.\n>\nGrazie."
    #expect(
      FlowedText.unwrapped(text, removesSpace: false)
        == "Ha ragione. \n>> Quando viene riparato? \n> Domani mattina.\n>\nGrazie.")
  }

  @Test("The mark above a signature ends a paragraph, and never goes on")
  func signature() {
    let text = "Il lampione è spento. \n-- \nAnna \nBianchi\n> -- \n> Centrale"
    #expect(
      FlowedText.unwrapped(text, removesSpace: false)
        == "Il lampione è spento. \n-- \nAnna Bianchi\n> -- \n> Centrale")
  }

  @Test("A million short lines are one paragraph soon enough")
  func long() {
    let text = String(repeating: "a \n", count: 1_000_000)
    #expect(FlowedText.unwrapped(text, removesSpace: true).utf8.count == 1_000_000)
  }
}
