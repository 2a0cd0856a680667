/// A place in a text that moves forward and knows its line and column, both counted from 0.
///
/// Lines and columns are those of libyaml: columns count Unicode scalars, and CR LF is one line break.
struct ScalarCursor {
  private(set) var scalars: [Unicode.Scalar]
  private(set) var index = 0
  private(set) var line = 0
  private(set) var column = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { index >= scalars.count }
  var current: Unicode.Scalar? { peek(0) }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  func isBlank(at offset: Int) -> Bool { peek(offset) == " " || peek(offset) == "\t" }

  func isBreak(at offset: Int) -> Bool {
    switch peek(offset) {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Whether a blank, a line break or the end of the text stands there.
  func isGap(at offset: Int) -> Bool { peek(offset) == nil || isBlank(at: offset) || isBreak(at: offset) }

  /// Whether `---` or `...` stands here alone at the start of a line.
  var isAtDocumentMarker: Bool {
    guard column == 0, let mark = current, mark == "-" || mark == "." else { return false }
    return peek(1) == mark && peek(2) == mark && isGap(at: 3)
  }

  mutating func advance(by count: Int = 1) {
    for _ in 0..<count where !isAtEnd {
      let isNewLine = isBreak(at: 0) && !(current == "\r" && peek(1) == "\n")
      index += 1
      line += isNewLine ? 1 : 0
      column = isNewLine ? 0 : column + 1
    }
  }

  mutating func advance(while condition: (ScalarCursor) -> Bool) {
    while !isAtEnd, condition(self) { advance() }
  }

  /// Puts another scalar in the place of one that has been passed.
  mutating func replace(at position: Int, with scalar: Unicode.Scalar) { scalars[position] = scalar }
}
