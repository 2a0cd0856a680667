import Testing

@testable import WorkOrdersInterchange

@Suite("A text's lines as people read them")
struct ReadableLinesTests {
  @Test(
    "Blanks at ends, empty lines around and in a row, and control characters go",
    arguments: [
      ("", ""), ("\n \r\n\t", ""), ("a", "a"), ("  a  \n", "  a"), ("a\n\nb", "a\n\nb"),
      ("a\n \n\t\n\nb\n\n", "a\n\nb"),
      ("\n\n a\r\nb\rc", " a\nb\nc"), ("a\r\n\r\n\r\nb", "a\n\nb"),
      ("a\u{2028}b\u{85}c\u{0B}d\u{0C}e", "a\nb\nc\nd\ne"),
      ("a\u{0}\u{1B}\u{7F}b\tc", "ab\tc"), ("perché\u{A0}\u{2003}\nÈ 🚧 ", "perché\nÈ 🚧"), ("\u{1}\na", "a"),
    ])
  func lines(text: String, readable: String) {
    #expect(MailText.readable(text).utf8.elementsEqual(readable.utf8))
  }

  @Test("What was made readable once stays as it is")
  func twice() {
    var numbers = SystemRandomNumberGenerator()
    let scalars: [Unicode.Scalar] = ["\n", "\r", " ", "\t", "a", "è", "\u{1}", "\u{2029}", "\u{A0}", "."]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in String(scalars.randomElement(using: &numbers) ?? "a") }.joined()
      let once = MailText.readable(text)
      #expect(MailText.readable(once) == once, "\(text.debugDescription)")
    }
  }
}
