import Testing

@testable import DispatchDaemon

@Suite("A message as it follows DATA")
struct LMTPContentTests {
  private func read(_ text: String, limit: Int = 1_000) -> (content: LMTPContent, rest: String?) {
    var content = LMTPContent(limit: limit)
    let bytes = Array(text.utf8)
    let taken = bytes.withUnsafeBytes { content.take($0) }
    return (content, taken.isWhole ? String(decoding: bytes[taken.count...], as: UTF8.self) : nil)
  }

  @Test(
    "Dots that protect a line are taken off, and one alone ends the message",
    arguments: [
      (".\r\n", ""), ("a\r\n.\r\n", "a\r\n"), ("..\r\n.\r\n", ".\r\n"), (".a\r\n.\r\n", "a\r\n"),
      ("...\r\n..a\r\n.\r\n", "..\r\n.a\r\n"), ("a.\r\n.\r\n", "a.\r\n"), ("\r\n.\r\n", "\r\n"),
      ("\0\u{FF}\r\n.\r\n", "\0\u{FF}\r\n"), ("a\r\r\n.\r\n", "a\r\r\n"),
    ])
  func dots(text: String, message: String) {
    let (content, rest) = read(text + "QUIT")
    #expect(String(decoding: content.bytes, as: UTF8.self) == message)
    #expect(rest == "QUIT")
  }

  @Test(
    "Nothing but a dot between two whole ends of line ends it",
    arguments: [
      "a\n.\n", "a\n.\r\n", "a\r\n.\n", "a\r.\r", "a\r.\r\n", "a\r\n.\rb", "a\r\n.\r\r\n", ".\r", "a\r\n..\r\n",
      "a.\r\n",
    ])
  func smuggling(text: String) {
    #expect(read(text).rest == nil)
  }

  @Test("What stands behind a dot that ends nothing is part of the message")
  func halfEnd() {
    #expect(read("a\r\n.\rb\r\n.\r\n").content.bytes == Array("a\r\n\rb\r\n".utf8))
    #expect(read("a\r\n.\r\r\n.\r\n").content.bytes == Array("a\r\n\r\r\n".utf8))
  }

  @Test("Any text comes out as it went in, in any pieces")
  func roundTrip() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in Self.letters.randomElement(using: &random) ?? 0
      }
      let message = text + [13, 10]
      let sent = Self.stuffed(message) + Array(".\r\n".utf8)
      var content = LMTPContent(limit: 1_000)
      var rest = sent[...]
      var isWhole = false
      while !rest.isEmpty, !isWhole {
        let piece = Array(rest.prefix(Int.random(in: 1...5, using: &random)))
        let taken = piece.withUnsafeBytes { content.take($0) }
        rest = rest.dropFirst(taken.count)
        isWhole = taken.isWhole
      }
      #expect(isWhole && rest.isEmpty && content.bytes == message, "\(text)")
    }
  }

  // What makes a difference, and one that makes none.
  private static let letters: [UInt8] = [UInt8(ascii: "."), 13, 10, 97]

  // What a mail system sends: a dot before each dot that begins a line.
  private static func stuffed(_ message: [UInt8]) -> [UInt8] {
    var sent: [UInt8] = []
    for (index, byte) in message.enumerated() {
      let begins = index == 0 || (index > 1 && message[index - 2] == 13 && message[index - 1] == 10)
      if begins, byte == UInt8(ascii: ".") { sent.append(byte) }
      sent.append(byte)
    }
    return sent
  }

  @Test("No more is kept than the limit, and the end is still found")
  func limit() {
    let text = String(repeating: "a", count: 50) + "\r\n.\r\n"
    #expect(read(text, limit: 52).content.isTooLarge == false)
    let (content, rest) = read(text, limit: 51)
    #expect(content.isTooLarge && content.bytes.isEmpty && rest?.isEmpty == true)
  }
}
