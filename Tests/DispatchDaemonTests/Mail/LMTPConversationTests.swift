import Testing

@testable import DispatchDaemon

@Suite("What a mail system and the centre say to each other")
struct LMTPConversationTests {
  /// The replies' first words to a whole dialogue, each delivery as `message` with its recipients.
  private func play(_ dialogue: String, limits: LMTPLimits = LMTPLimits(), piece: Int = .max) -> [String] {
    var conversation = LMTPConversation(host: "centre.example", limits: limits)
    var heard: [String] = []
    func listen() {
      while let turn = conversation.next() {
        switch turn {
        case .say(let reply): heard.append(Self.beginning(reply))
        case .hangUp(let reply): heard.append("hang up " + Self.beginning(reply))
        case .deliver(let message):
          heard.append("message \(message.recipients) \(String(decoding: message.bytes, as: UTF8.self))")
        }
      }
    }
    listen()
    var rest = Array(dialogue.replacing("\n", with: "\r\n").utf8)[...]
    while !rest.isEmpty {
      conversation.receive(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      listen()
    }
    return heard
  }

  private static func beginning(_ reply: LMTPReply) -> String {
    String(reply.text.prefix(9).filter { !$0.isNewline })
  }

  private static let whole = """
    LHLO mail.example
    MAIL FROM:<rosa@people.example> SIZE=120 BODY=8BITMIME SMTPUTF8
    RCPT TO:<centre@city.example>
    RCPT TO:<buche@city.example>
    DATA
    Subject: Buca

    ..sotto il ponte
    .
    QUIT

    """

  @Test("A message is handed over once it is whole, in whatever pieces it comes", arguments: [1, 2, 3, 7, 64, .max])
  func pieces(piece: Int) {
    #expect(
      play(Self.whole, piece: piece) == [
        "220 centr", "250-centr", "250 2.1.0", "250 2.1.5", "250 2.1.5", "354 End d",
        "message 2 Return-Path: <rosa@people.example>\r\nSubject: Buca\r\n\r\n.sotto il ponte\r\n", "hang up 221 2.0.0",
      ])
  }

  @Test("The greeting names what is understood, the largest message too")
  func extensions() {
    var conversation = LMTPConversation(host: "centre.example")
    #expect(conversation.next() == .say(LMTPReply(220, nil, "centre.example LMTP dispatchd")))
    conversation.receive("LHLO x\r\n".utf8)
    guard case .say(let reply) = conversation.next() else {
      Issue.record("nothing was said")
      return
    }
    #expect(
      reply.text
        == """
        250-centre.example
        250-PIPELINING
        250-ENHANCEDSTATUSCODES
        250-8BITMIME
        250-SMTPUTF8
        250 SIZE 26214400

        """.replacing("\n", with: "\r\n"))
  }

  @Test(
    "What comes out of turn is refused",
    arguments: [
      ("MAIL FROM:<a@b>", "503 5.5.1"), ("LHLO x\nRCPT TO:<a@b>", "503 5.5.1"), ("LHLO x\nDATA", "503 5.5.1"),
      ("LHLO x\nMAIL FROM:<a@b>\nDATA", "503 5.5.1"), ("LHLO x\nMAIL FROM:<a@b>\nMAIL FROM:<a@b>", "503 5.5.1"),
      ("LHLO x\nMAIL FROM:<a@b>\nRCPT TO:<c@d>\nRSET\nDATA", "503 5.5.1"),
      ("LHLO x\nMAIL FROM:<a@b>\nRCPT TO:<c@d>\nLHLO x\nDATA", "503 5.5.1"),
      ("EHLO x", "500 5.5.1"), ("HELO x", "500 5.5.1"), ("LHLO", "501 5.5.4"), ("TURN", "500 5.5.1"),
      ("", "500 5.5.1"), ("NO\u{1}OP", "500 5.5.2"), ("RSET now", "501 5.5.4"),
      ("NOOP whatever", "250 2.0.0"), ("VRFY rosa", "252 2.5.0"), ("rset", "250 2.0.0"),
      ("LHLO x\nMAIL FROM:<a@b> SIZE=26214401", "552 5.3.4"), ("LHLO x\nMAIL FROM:<a@b> SIZE=26214400", "250 2.1.0"),
      ("LHLO x\nMAIL FROM:<a@b> SIZE=99999999999999999999", "552 5.3.4"),
      ("LHLO x\nMAIL FROM:<a@b> SIZE=x", "501 5.5.4"), ("LHLO x\nMAIL FROM:<a@b> BODY=BINARYMIME", "501 5.5.4"),
      ("LHLO x\nMAIL FROM:<a@b> RET=FULL", "555 5.5.4"),
      ("LHLO x\nMAIL FROM:<a@b>\nRCPT TO:<c@d> NOTIFY=NEVER", "555 5.5.4"),
    ])
  func outOfTurn(dialogue: String, reply: String) {
    #expect(play(dialogue + "\n").last == reply)
  }

  @Test(
    "An address is read, or refused",
    arguments: [
      ("FROM:<>", ""), ("from: <a@b>", "a@b"), ("FROM:<@x,@y:a@b>", "a@b"), ("FROM:<\"a> b\"@c>", "\"a> b\"@c"),
      ("FROM:<rosa@città.example>", "rosa@città.example"), ("FROM:<postmaster>", "postmaster"),
      ("FROM:<\(String(repeating: "a", count: 254))@b>", "\(String(repeating: "a", count: 254))@b"),
      ("FROM:a@b", nil), ("FROM:<a@b", nil), ("FROM:<a b@c>", nil), ("FROM:<a@b>SIZE=1", nil), ("TO:<a@b>", nil),
      ("FROM:<\(String(repeating: "a", count: 255))@b>", nil), ("FROM:", nil), ("", nil),
    ] as [(String, String?)])
  func addresses(text: String, address: String?) {
    #expect(LMTPPath.read(text[...], after: "FROM:")?.path == address)
  }

  @Test("A message that is too large is refused once for each recipient, and the next one is taken")
  func tooLarge() {
    let one = "MAIL FROM:<a@b>\nRCPT TO:<c@d>\nRCPT TO:<e@f>\nDATA\n\(String(repeating: "a", count: 98))\n.\n"
    var limits = LMTPLimits()
    limits.messageBytes = 99
    let heard = play("LHLO x\n" + one + "RSET\n", limits: limits)
    #expect(heard.suffix(4) == ["354 End d", "552 5.3.4", "552 5.3.4", "250 2.0.0"])
    limits.messageBytes = 100
    #expect(play("LHLO x\n" + one, limits: limits).last?.hasPrefix("message 2") == true)
  }

  @Test(
    "Beyond the bytes that all conversations may hold together a message is put off, until others have theirs taken")
  func budget() {
    let budget = MailBudget(limit: 400)
    func open() -> LMTPConversation { LMTPConversation(host: "centre.example", budget: budget) }
    func say(_ text: String, to conversation: inout LMTPConversation) -> [String] {
      conversation.receive(Array(text.replacing("\n", with: "\r\n").utf8))
      var heard: [String] = []
      while let turn = conversation.next() {
        switch turn {
        case .say(let reply): heard.append(Self.beginning(reply))
        case .deliver, .hangUp: heard.append("message")
        }
      }
      return heard
    }
    let half = "LHLO x\nMAIL FROM:<a@b>\nRCPT TO:<c@d>\nRCPT TO:<e@f>\nDATA\n\(String(repeating: "a", count: 250))\n"
    var (second, third) = (open(), open())
    do {
      var first = open()
      #expect(say(half, to: &first).last == "354 End d")
      #expect(say(half + ".\n", to: &second).suffix(2) == ["451 4.3.2", "451 4.3.2"])
      #expect(say("b\n.\n", to: &first) == ["message"])
      #expect(say(half, to: &third).last == "354 End d")
      #expect(say(half + ".\n", to: &first).suffix(2) == ["451 4.3.2", "451 4.3.2"])
    }
    third = open()
    #expect(say(half + ".\n", to: &second).last == "message")
    #expect(say(half + ".\n", to: &third).last == "message")
  }

  @Test("Recipients beyond the limit are put off, and those before them served")
  func manyRecipients() {
    var limits = LMTPLimits()
    limits.recipients = 2
    let more = String(repeating: "RCPT TO:<c@d>\n", count: 3)
    let heard = play("LHLO x\nMAIL FROM:<a@b>\n\(more)DATA\nx\n.\n", limits: limits)
    #expect(heard[3...5] == ["250 2.1.5", "250 2.1.5", "452 4.5.3"])
    #expect(heard.last == "message 2 Return-Path: <a@b>\r\nx\r\n")
  }

  @Test("An endless line is refused once, and passed over", arguments: [1, 50, .max])
  func longLine(piece: Int) {
    let long = "NOOP " + String(repeating: "x", count: 10_000)
    #expect(play(long + "\nNOOP\n", piece: piece) == ["220 centr", "500 5.5.2", "250 2.0.0"])
  }

  @Test("Who makes mistakes only is sent away")
  func mistakes() {
    let heard = play(String(repeating: "HELP\n", count: 20))
    #expect(heard.count == 21)
    #expect(heard.last == "hang up 421 4.7.0")
  }

  @Test("A connection that breaks leaves nothing of its message")
  func broken() {
    for end in 1..<Self.whole.utf8.count {
      let part = String(decoding: Array(Self.whole.utf8.prefix(end)), as: UTF8.self)
      let isWhole = part.contains("\n.\n")
      #expect(play(part).contains { $0.hasPrefix("message") } == isWhole, "\(end)")
    }
  }

  @Test("A reason of ours is one line of ASCII in a reply")
  func reasons() {
    let reply = LMTPReply.notSafe(because: "Il disco è pieno.\r\n250 OK")
    #expect(reply.text == "451 4.3.0 Il disco ? pieno.??250 OK\r\n")
  }
}
