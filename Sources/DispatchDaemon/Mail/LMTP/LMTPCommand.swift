/// One command line of the other side, read.
enum LMTPCommand: Hashable {
  case hello
  case mail(from: String, size: Int)
  case recipient
  case data
  case reset
  case noop
  case verify
  case quit

  /// Reads a line without its end.
  ///
  /// - Throws: the reply that refuses it.
  init(_ line: some Collection<UInt8>) throws(LMTPReply) {
    guard let text = String(validating: line, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.value < 32 && $0.value != 9 || $0.value == 127 })
    else { throw .unreadable }
    let verb = text.prefix { $0 != " " && $0 != "\t" }
    let rest = text[verb.endIndex...].drop { $0 == " " || $0 == "\t" }
    switch verb.uppercased() {
    case "LHLO":
      guard !rest.isEmpty else { throw .badArgument }
      self = .hello
    case "HELO", "EHLO": throw .speaksLMTP
    case "MAIL": self = try Self.readMail(rest)
    case "RCPT": self = try Self.readRecipient(rest)
    case "DATA": self = try Self.bare(.data, rest)
    case "RSET": self = try Self.bare(.reset, rest)
    case "NOOP": self = .noop
    case "VRFY": self = .verify
    case "QUIT": self = try Self.bare(.quit, rest)
    default: throw .unknown
    }
  }

  private static func bare(_ command: LMTPCommand, _ rest: Substring) throws(LMTPReply) -> LMTPCommand {
    guard rest.allSatisfy({ $0 == " " || $0 == "\t" }) else { throw .badArgument }
    return command
  }

  private static func readMail(_ rest: Substring) throws(LMTPReply) -> LMTPCommand {
    guard let (path, parameters) = LMTPPath.read(rest, after: "FROM:") else { throw .badSender }
    var size = 0
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      switch (parts[0].uppercased(), parts.count > 1 ? String(parts[1]) : nil) {
      case ("SIZE", let value?):
        // More digits than a number of ours holds are too many bytes, not a mistake.
        guard !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .badArgument }
        size = Int(value) ?? .max
      case ("BODY", let value?):
        guard ["7BIT", "8BITMIME"].contains(value.uppercased()) else { throw .badArgument }
      case ("SMTPUTF8", nil): continue
      default: throw .unknownParameter
      }
    }
    return .mail(from: path, size: size)
  }

  // Whom it is for is the mail system's matter: what it brings here is the centre's.
  private static func readRecipient(_ rest: Substring) throws(LMTPReply) -> LMTPCommand {
    guard let (path, parameters) = LMTPPath.read(rest, after: "TO:"), !path.isEmpty else { throw .badRecipient }
    guard parameters.isEmpty else { throw .unknownParameter }
    return .recipient
  }
}
