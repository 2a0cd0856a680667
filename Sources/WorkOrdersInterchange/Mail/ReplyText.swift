/// What the writer of a message says himself: without what he quotes, and without his signature.
enum ReplyText {
  /// The text without quoted lines and signature; the whole of it when nothing would be left.
  ///
  /// What is forwarded is what he has to say, and stays.
  ///
  /// - Parameter isReply: whether the message answers another one; only then is anything of it a quotation.
  static func own(_ text: String, isReply: Bool) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if isReply, let start = lines.indices.first(where: { startsEarlierMessage(lines, at: $0) }) {
      lines.removeSubrange(start...)
    }
    // Two hyphens and a blank, whose blank some programs drop; a line of them in the first line is none.
    if let signature = lines.dropFirst().firstIndex(where: { $0 == "-- " || $0 == "--" }) {
      lines.removeSubrange(signature...)
    }
    let own = isReply ? withoutQuotes(lines) : lines
    let kept = MailText.readable(own.joined(separator: "\n"))
    return kept.contains { $0.isLetter || $0.isNumber } ? kept : text
  }

  /// Leaves out lines behind `>` and the line that says whose they are.
  private static func withoutQuotes(_ lines: [Substring]) -> [Substring] {
    var kept: [Substring] = []
    var followsWords = false
    for line in lines {
      if line.drop(while: \.isWhitespace).first != ">" {
        kept.append(line)
        followsWords = followsWords || !line.allSatisfy(\.isWhitespace)
      } else if followsWords {
        // Only once for what is kept, or a long quotation would look at the same lines for each of its own.
        dropAttribution(from: &kept)
        followsWords = false
      }
    }
    return kept
  }

  // "Il giorno … Anna ha scritto:", on as many as three lines.
  private static func dropAttribution(from lines: inout [Substring]) {
    guard let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }), isAttributionEnd(lines[last]) else {
      return
    }
    let first = (max(0, last - 2)...last).last { isAttributionStart(lines[$0]) }
    if let first { lines.removeSubrange(first...) }
  }

  private static func isAttributionStart(_ line: Substring) -> Bool {
    let words = line.prefix(longestAttribution).lowercased()
    return ["il ", "in data ", "on ", "le ", "am "].contains { words.hasPrefix($0) }
      && words.contains { $0.isNumber }
  }

  private static func isAttributionEnd(_ line: Substring) -> Bool {
    let words = line.suffix(longestAttribution).lowercased()
    return ["scritto:", "wrote:", "scrive:", "a écrit :", "schrieb:"].contains { words.hasSuffix($0) }
  }

  private static let longestAttribution = 200

  /// Whether an earlier message begins here that is quoted without `>`: below a rule, a heading, or its own headers.
  private static func startsEarlierMessage(_ lines: [Substring], at index: Int) -> Bool {
    let line = lines[index].prefix(longestAttribution).lowercased()
    if rules.contains(where: { line.contains($0) }), line.hasPrefix("--") { return true }
    if line.hasPrefix("________"), index + 1 < lines.count { return startsHeaders(lines, at: index + 1) }
    if startsHeaders(lines, at: index) { return true }
    // An attribution below which nothing is quoted with `>` quotes all that follows.
    guard isAttributionStart(lines[index]) else { return false }
    let heading = lines[index..<min(index + 3, lines.count)]
    guard let end = heading.indices.first(where: { isAttributionEnd(lines[$0]) }),
      !lines[(index + 1)..<max(end, index + 1)].contains(where: isAttributionStart)
    else { return false }
    let below = lines[(end + 1)...].first { !$0.allSatisfy(\.isWhitespace) }
    return below.map { $0.drop(while: \.isWhitespace).first != ">" } ?? true
  }

  private static let rules = ["messaggio originale", "original message", "messaggio da"]

  // "Da:", then "Inviato:" or "Data:" within the next lines, as Outlook heads what it quotes.
  private static func startsHeaders(_ lines: [Substring], at index: Int) -> Bool {
    func begins(_ line: Substring, _ names: [String]) -> Bool {
      let words = line.drop { $0 == "*" || $0.isWhitespace }.prefix(longestAttribution).lowercased()
      return names.contains { words.hasPrefix($0) }
    }
    guard begins(lines[index], ["da:", "from:"]) else { return false }
    return lines[index...].prefix(6).contains { begins($0, ["inviato:", "sent:", "data:", "date:"]) }
  }
}
