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

  private static func pieces(_ line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var rest = line
    while let first = rest.first {
      let name = rest.dropFirst().prefix { $0.isASCII && $0.isLetter }
      if first == "{", !name.isEmpty, rest[name.endIndex...].first == "}" {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.blank(String(name)))
        rest = rest[name.endIndex...].dropFirst()
      } else {
        words.append(first)
        rest = rest.dropFirst()
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }
}
