/// Turns an HTML message into text that a person can read: no layout, no links' addresses, no scripts; what is quoted
/// stands behind `>`.
enum HTMLText {
  /// The text of a page; anything at all may be given.
  static func readable(_ html: String) -> String {
    var stripper = HTMLStripper(html)
    stripper.run()
    return stripper.text
  }
}

/// One pass over the page's characters.
private struct HTMLStripper {
  private(set) var text = ""
  private var rest: Substring.UnicodeScalarView
  private var pendingSpace = false
  private var quoteDepth = 0

  private static let blocks: Set<String> = [
    "p", "div", "br", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr",
    "section", "article", "header", "footer", "dt", "dd", "title", "body",
  ]
  private static let paragraphs: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote",
  ]
  private static let hidden: Set<String> = ["script", "style", "head", "title", "template", "noscript"]

  init(_ html: String) { rest = html[...].unicodeScalars }

  mutating func run() {
    while let scalar = rest.first {
      if scalar == "<", startsTag { takeTag() } else { takeText(scalar) }
    }
  }

  // `5 < 6` is text.
  private var startsTag: Bool {
    guard let next = rest.dropFirst().first else { return false }
    return next.properties.isAlphabetic || next == "/" || next == "!" || next == "?"
  }

  private mutating func takeText(_ scalar: Unicode.Scalar) {
    if scalar == "&", let (character, length) = HTMLEntity.read(rest) {
      append(character)
      rest = rest.dropFirst(length)
    } else {
      append(scalar)
      rest = rest.dropFirst()
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    // A no-break space is a space to a reader too.
    guard !scalar.properties.isWhitespace else {
      pendingSpace = true
      return
    }
    if pendingSpace, let last = text.unicodeScalars.last, last != "\n" { text.unicodeScalars.append(" ") }
    pendingSpace = false
    if quoteDepth > 0, text.isEmpty || ends(with: "\n") { text += String(repeating: "> ", count: quoteDepth) }
    text.unicodeScalars.append(scalar)
  }

  private mutating func takeTag() {
    if rest.starts(with: "<!--".unicodeScalars) { return skip(past: "-->") }
    let tag = rest.dropFirst().prefix { $0 != ">" }
    rest = rest.dropFirst(tag.count + 2)
    let isClosing = tag.first == "/"
    let name = String(String.UnicodeScalarView(tag.drop { $0 == "/" }.prefix(while: isNameCharacter))).lowercased()
    if !isClosing, Self.hidden.contains(name), tag.last != "/" { return skip(past: "</\(name)") }
    if name == "td" || name == "th" { pendingSpace = true }
    guard Self.blocks.contains(name) else { return }
    endLine(emptyLine: Self.paragraphs.contains(name))
    if name == "blockquote" { quoteDepth = isClosing ? max(0, quoteDepth - 1) : min(quoteDepth + 1, 4) }
    if name == "li", !isClosing { text += "- " }
  }

  private func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  private mutating func endLine(emptyLine: Bool) {
    pendingSpace = false
    guard !text.isEmpty else { return }
    if emptyLine, !ends(with: "\n\n") {
      text += ends(with: "\n") ? "\n" : "\n\n"
    } else if !emptyLine, !ends(with: "\n") {
      text += "\n"
    }
  }

  // By bytes: a character may be as long as the page, and would be gone through each time.
  private func ends(with ending: String) -> Bool { text.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) }

  // Up to and past an ending, whatever its capitals; to the end when it never comes.
  private mutating func skip(past ending: String) {
    let wanted = Array(ending.unicodeScalars)
    while !rest.isEmpty {
      if rest.prefix(wanted.count).elementsEqual(wanted, by: { $0.properties.lowercaseMapping == String($1) }) {
        rest = rest.dropFirst(wanted.count)
        if ending.hasPrefix("</") { rest = rest.drop { $0 != ">" }.dropFirst() }
        return
      }
      rest = rest.dropFirst()
    }
  }
}
