import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Mail, broken and hostile")
struct MailReaderLimitsTests {
  private func code(of bytes: [UInt8], limits: MailLimits = MailLimits()) -> ErrorCode? {
    do throws(DomainError) {
      _ = try MailReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  private func nested(levels: Int) -> [UInt8] {
    let opening = (0..<levels).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    return Array("From: a@b.example\n\(opening)Content-Type: text/plain\n\ndeep\n".utf8)
  }

  @Test("An empty message is refused")
  func empty() {
    #expect(code(of: []) == .malformed)
  }

  @Test("A message above a limit is refused with a sentence")
  func limits() {
    let small = MailLimits(messageBytes: 100, headerBytes: 50, parts: 3, depth: 3)
    #expect(code(of: Array("A: b\n\n".utf8) + [UInt8](repeating: 65, count: 100), limits: small) == .tooLarge)
    #expect(code(of: Array("A: \(String(repeating: "b", count: 60))\n\n".utf8), limits: small) == .tooLarge)
    #expect(code(of: Array("A: b\n\nshort".utf8), limits: small) == nil)
  }

  @Test("A message of too many parts is refused")
  func parts() {
    let parts = String(repeating: "--x\nContent-Type: text/plain\n\na\n", count: 300)
    let message = "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n\(parts)--x--\n"
    #expect(code(of: Array(message.utf8)) == .tooLarge)
  }

  @Test("Parts nested too deep are refused, without falling down the well", arguments: [25, 100, 2_000, 50_000])
  func depth(levels: Int) {
    #expect(code(of: nested(levels: levels)) == .tooLarge)
  }

  @Test("Parts nested as deep as is allowed are read")
  func allowedDepth() throws {
    #expect(try MailReader.read(nested(levels: 19)).text == "deep")
  }

  @Test("Messages enclosed in each other end", arguments: [100, 20_000])
  func enclosed(levels: Int) {
    let opening = String(repeating: "Content-Type: message/rfc822\n\nFrom: a@b.example\n", count: levels)
    let code = code(of: Array("From: a@b.example\n\(opening)\ndeep".utf8))
    #expect(code == nil || code == .tooLarge || code == .malformed)
  }

  @Test(
    "Groups of addresses in groups without end are refused before they are parsed, wherever a header stands",
    arguments: [
      "From: GROUPS\n\nx", "fRoM : GROUPS\n\nx", "A: b\nCc:\n GROUPS\n\nx",
      "A: b\nContent-Type: message/rfc822\n\nReply-To: GROUPS\n\nx",
      "A: b\nContent-Type: multipart/digest; boundary=x\n\n--x\n\nBcc: GROUPS\n\nx\n--x--\n",
    ])
  func groups(message: String) {
    #expect(
      code(of: Array(message.replacing("GROUPS", with: String(repeating: "a:", count: 45_000)).utf8)) == .tooLarge)
    let lines = String(repeating: "a:a:a:\n\t", count: 15_000)
    #expect(code(of: Array(message.replacing("GROUPS", with: lines).utf8)) == .tooLarge)
    #expect(code(of: Array(message.replacing("GROUPS", with: "team: a@b.example, c@d.example;").utf8)) == nil)
  }

  @Test("More addresses than anybody writes to are refused, and those of a large office read")
  func addresses() throws {
    func message(_ count: Int) -> [UInt8] {
      let list = (0..<count).map { "a\($0)@b.example" }.joined(separator: ",\n ")
      return Array("From: a@b.example\nTo: \(list)\n\nx".utf8)
    }
    #expect(try MailReader.read(message(1_000)).to.count == 1_000)
    #expect(code(of: message(5_002)) == .tooLarge)
  }

  @Test("Parts that hold others, and lines between parts, are counted before they are parsed")
  func counted() {
    func row(_ count: Int) -> [UInt8] {
      let parts = (0..<count).map { "--x\nContent-Type: multipart/mixed;\n\tBOUNDARY=\"y\($0)\"\n\n--y\($0)--\n" }
        .joined()
      return Array("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n\(parts)--x--\n".utf8)
    }
    #expect(code(of: row(99)) == nil)
    #expect(code(of: row(100)) == .tooLarge)
    let few = MailLimits(parts: 1_000_000, dividers: 50)
    let parts = String(repeating: "--x\n\n", count: 51)
    let message = Array("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n\(parts)".utf8)
    #expect(code(of: message, limits: few) == .tooLarge)
    #expect(code(of: message) == nil)
  }

  @Test("Headers without end are refused, in whichever part they stand")
  func headers() {
    let few = MailLimits(fields: 50)
    for start in ["Content-Type: multipart/mixed; boundary=x\n\n--x\n", "Content-Type: message/rfc822\n\n"] {
      let message = Array("From: a@b.example\n\(start)\(String(repeating: "a:\n", count: 49))\nx\n".utf8)
      #expect(code(of: message, limits: few) == .tooLarge)
      #expect(code(of: message) == nil)
    }
  }

  @Test("A text may speak of times, headers and boundaries")
  func harmless() throws {
    let lines = String(repeating: "Alle 10:20:30: boundary=x, \"Content-Type\", a:b:c\n", count: 2_000)
    #expect(try MailReader.read(Array("From: a@b.example\nTo: c@d.example\n\n\(lines)".utf8)).text.contains("10:20:30"))
  }

  @Test("Any bytes are read or refused", arguments: 0..<60)
  func garbage(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<Int.random(in: 1...4_000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    let code = code(of: bytes)
    #expect(code == nil || code == .malformed)
  }

  @Test("A message cut or damaged anywhere is read or refused", arguments: 0..<40)
  func damaged(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1_000)
    for name in ["nested", "encoded-names", "html-only", "bounce"] {
      var bytes = try Fixtures.bytes("mail/\(name).eml")
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      for _ in 0..<6 where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          [0, 10, 13, 0xFF, 58, 61].randomElement(using: &random) ?? 0
      }
      let code = code(of: bytes)
      #expect(code == nil || code == .malformed)
    }
  }

  @Test("NULs and control characters do not reach the text")
  func controls() throws {
    let mail = try MailReader.read(
      Array("From: a@b.example\nSubject: x\u{1}y\nContent-Type: text/plain\n\na\u{0}b\u{8}c\td\n".utf8))
    #expect(mail.text == "abc\td")
    #expect(mail.subject == "x y")
  }

  @Test("Messages are read on several threads at once")
  func threads() async throws {
    let bytes = try Fixtures.bytes("mail/nested.eml")
    let expected = try MailReader.read(bytes)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 { group.addTask { (try? MailReader.read(bytes)) == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
