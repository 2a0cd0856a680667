/// The address between angle brackets in MAIL and RCPT (RFC 5321, 4.1.2).
enum LMTPPath {
  /// The longest address.
  static let longest = 256

  /// Reads what follows the verb: a keyword, a path, parameters.
  ///
  /// - Returns: the address, empty for `<>`, and the parameters; `nil` when there is no such thing.
  static func read(_ text: Substring, after keyword: String) -> (path: String, parameters: [Substring])? {
    guard text.prefix(keyword.count).uppercased() == keyword else { return nil }
    let rest = text.dropFirst(keyword.count).drop { $0 == " " }
    guard rest.first == "<", let end = end(of: rest) else { return nil }
    let behind = rest[rest.index(after: end)...]
    guard behind.isEmpty || behind.first == " " else { return nil }
    let path = withoutRoute(rest[rest.index(after: rest.startIndex)..<end])
    guard path.utf8.count <= longest, isAddress(path) else { return nil }
    return (String(path), behind.split(separator: " "))
  }

  // The bracket that is neither within quotes nor behind a backslash.
  private static func end(of text: Substring) -> Substring.Index? {
    var (isQuoted, isEscaped) = (false, false)
    for index in text.indices {
      switch text[index] {
      case _ where isEscaped: isEscaped = false
      case "\\": isEscaped = true
      case "\"": isQuoted.toggle()
      case ">" where !isQuoted: return index
      default: break
      }
    }
    return nil
  }

  // The way that a message was to take (`@a,@b:`) means nothing any more.
  private static func withoutRoute(_ path: Substring) -> Substring {
    guard path.first == "@", let colon = path.firstIndex(of: ":") else { return path }
    return path[path.index(after: colon)...]
  }

  // Spaces and brackets stand only within quotes; a name without a domain is a local one.
  private static func isAddress(_ path: Substring) -> Bool {
    guard !path.isEmpty, path.first != "\"" else { return true }
    return !path.contains { $0 == " " || $0 == "\t" || $0 == "<" || $0 == ">" } && path.first != "@"
  }
}
