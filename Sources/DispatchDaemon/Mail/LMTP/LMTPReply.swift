/// One answer of ours on a connection: three digits, mostly an enhanced status (RFC 3463), and a text.
struct LMTPReply: Error, Hashable {
  /// What the other side goes by.
  let code: Int
  /// The enhanced status; `nil` where the protocol has none.
  let status: String?
  /// A line each, at least one.
  let lines: [String]

  /// Makes one of a line.
  init(_ code: Int, _ status: String?, _ text: String) {
    (self.code, self.status, lines) = (code, status, [text])
  }

  /// Makes one of several lines without an enhanced status.
  init(_ code: Int, lines: [String]) {
    (self.code, status, self.lines) = (code, nil, lines)
  }

  /// Whether it refuses for good.
  var isRefusal: Bool { code >= 500 }

  /// The reply as it goes over the wire.
  var text: String {
    let mark = status.map { $0 + " " } ?? ""
    return lines.enumerated().map { index, line in
      "\(code)\(index < lines.count - 1 ? "-" : " ")\(mark)\(Self.printable(line))\r\n"
    }.joined()
  }

  // A reply is ASCII on one line, whatever a reason holds, and short.
  private static func printable(_ line: String) -> String {
    String(line.unicodeScalars.prefix(400).map { (32...126).contains($0.value) ? Character($0) : "?" })
  }
}

extension LMTPReply {
  static let ok = LMTPReply(250, "2.0.0", "OK")
  static let senderTaken = LMTPReply(250, "2.1.0", "OK")
  static let recipientTaken = LMTPReply(250, "2.1.5", "OK")
  static let goAhead = LMTPReply(354, nil, "End data with <CR><LF>.<CR><LF>")
  static let notVerified = LMTPReply(252, "2.5.0", "Send mail; it is taken")
  static let goodbye = LMTPReply(221, "2.0.0", "Goodbye")
  static let unknown = LMTPReply(500, "5.5.1", "Unknown command")
  static let unreadable = LMTPReply(500, "5.5.2", "This is no command")
  static let lineTooLong = LMTPReply(500, "5.5.2", "Line too long")
  static let speaksLMTP = LMTPReply(500, "5.5.1", "This is LMTP: say LHLO")
  static let badArgument = LMTPReply(501, "5.5.4", "The argument cannot be read")
  static let badSender = LMTPReply(501, "5.1.7", "The sender's address cannot be read")
  static let badRecipient = LMTPReply(501, "5.1.3", "The recipient's address cannot be read")
  static let noHello = LMTPReply(503, "5.5.1", "Say LHLO first")
  static let nestedMail = LMTPReply(503, "5.5.1", "A message is under way already")
  static let noSender = LMTPReply(503, "5.5.1", "Say MAIL first")
  static let noRecipients = LMTPReply(503, "5.5.1", "No recipient was taken")
  static let unknownParameter = LMTPReply(555, "5.5.4", "A parameter is not known")
  static let tooLarge = LMTPReply(552, "5.3.4", "The message is larger than \(BodyLimit.mail) bytes")
  static let noRoom = LMTPReply(451, "4.3.2", "Too many bytes are under way; bring it again")
  static let tooManyRecipients = LMTPReply(452, "4.5.3", "Too many recipients")
  static let tooManyMistakes = LMTPReply(421, "4.7.0", "Too many mistakes")
  static let tooManyConnections = LMTPReply(421, "4.3.2", "Too many connections")
  static let idle = LMTPReply(421, "4.4.2", "Nothing came for too long")
  static let closing = LMTPReply(421, "4.3.2", "The centre is shutting down")

  /// The message is not safe, and has to be brought again.
  static func notSafe(because reason: String) -> LMTPReply { LMTPReply(451, "4.3.0", reason) }
}
