/// Words with blanks to fill in, which stand in braces.
///
/// `La segnalazione {request} è conclusa.`
public struct NoticeTemplate: Hashable, Sendable {
  private let lines: [[Piece]]

  private enum Piece: Hashable {
    case words(String)
    case blank(String)
  }

  /// Reads the words; what stands in braces and is a word of letters is a blank.
  public init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.pieces)
  }

  /// The names of the blanks, in the order of the words.
  public var blanks: [String] {
    lines.joined().compactMap { piece in
      guard case .blank(let name) = piece else { return nil }
      return name
    }
  }

  /// Whether a brace stands in the words that opens or closes no blank.
  public var hasStrayBrace: Bool {
    lines.joined().contains { piece in
      guard case .words(let words) = piece else { return false }
      return words.contains("{") || words.contains("}")
    }
  }

  /// The words with their blanks filled.
  ///
  /// A line with blanks that are all empty is left out; several empty lines become one.
  public func filled(with values: [String: String]) -> String {
    var filled: [String] = []
    for line in lines {
      let found = line.map { piece in
        switch piece {
        case .words(let words): (text: words, isBlank: false)
        case .blank(let name): (text: values[name] ?? "", isBlank: true)
        }
      }
      let blanks = found.filter(\.isBlank)
      if !blanks.isEmpty, blanks.allSatisfy(\.text.isEmpty) { continue }
      // Of what people said nothing is changed: only what the template itself puts before a date.
      let text = found.reduce("") { $1.isBlank ? ItalianElision.joined($0, $1.text) : $0 + $1.text }
      if !text.isEmpty || filled.last?.isEmpty == false { filled.append(text) }
    }
    if filled.last?.isEmpty == true { filled.removeLast() }
    return filled.joined(separator: "\n")
  }

  // By bytes: every message is made from its words anew, and braces and blanks are ASCII.
  private static func pieces(_ line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var start = line.startIndex
    var next = line.startIndex
    while let brace = line.utf8[next...].firstIndex(of: UInt8(ascii: "{")) {
      next = line.utf8.index(after: brace)
      let name = line[next...].prefix(upTo: line.utf8[next...].firstIndex { !isLetter($0) } ?? line.endIndex)
      guard !name.isEmpty, line.utf8[name.endIndex...].first == UInt8(ascii: "}") else { continue }
      if start < brace { pieces.append(.words(String(line[start..<brace]))) }
      pieces.append(.blank(String(name)))
      next = line.utf8.index(after: name.endIndex)
      start = next
    }
    if start < line.endIndex { pieces.append(.words(String(line[start...]))) }
    return pieces
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
