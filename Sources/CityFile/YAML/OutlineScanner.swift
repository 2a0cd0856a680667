import WorkOrders

/// Walks over YAML text token by token, in step with libyaml, and keeps no more than its nesting and its keys.
///
/// What libyaml takes for an anchor or an alias must never be taken for text here. So the rules for where a scalar
/// ends are libyaml's own (`scanner.c`); where this walk would lose step, it refuses the text.
struct OutlineScanner {
  private(set) var repeatedKeys: [RepeatedKey] = []
  private var cursor: ScalarCursor
  private var blocks: [Block] = []
  private var flows: [Flow] = []

  /// A list or mapping written by indentation.
  private struct Block {
    let column: Int
    let isMapping: Bool
    var lines: [String: Int] = [:]
  }

  /// A list or mapping written in brackets.
  private struct Flow {
    let isMapping: Bool
    var lines: [String: Int] = [:]
  }

  init(_ text: String) { cursor = ScalarCursor(text) }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: cursor.scalars)
    return String(view)
  }

  mutating func scan() throws(YAMLFault) {
    while skipToToken() { try scanToken() }
  }

  /// Passes blanks and comments; `false` at the end of the text.
  private mutating func skipToToken() -> Bool {
    while !cursor.isAtEnd {
      if cursor.current == "#" {
        cursor.advance { !$0.isBreak(at: 0) }
      } else if cursor.isGap(at: 0) {
        cursor.advance()
      } else {
        return true
      }
    }
    return false
  }

  private mutating func scanToken() throws(YAMLFault) {
    if cursor.isAtDocumentMarker {
      blocks = []
      return cursor.advance(by: 3)
    }
    if flows.isEmpty { blocks.trimSuffix { $0.column > cursor.column } }
    switch cursor.current {
    case "&", "*":
      throw fault(
        .init(
          it: "Ancore (&) e alias (*) qui non si usano. Scrivere il valore per intero, o tra virgolette.",
          en: "Anchors (&) and aliases (*) are not used here. Write the value out, or in quotes."))
    case "!":
      throw fault(
        .init(
          it: "Le etichette (!) qui non si usano. Scrivere il valore tra virgolette.",
          en: "Tags (!) are not used here. Write the value in quotes."))
    case "[", "{": try enterFlow()
    case "]", "}": leaveFlow()
    case ",": cursor.advance()
    case "-" where flows.isEmpty && cursor.isGap(at: 1): try enterItem()
    case "?" where !flows.isEmpty || cursor.isGap(at: 1):
      throw fault(
        .init(
          it: "Una chiave deve essere una parola, scritta senza \"?\".",
          en: "A key must be a word, written without \"?\"."))
    case ":" where !flows.isEmpty: cursor.advance()
    case ":" where cursor.isGap(at: 1):
      throw fault(
        .init(
          it: "Prima di questi due punti non c'è una chiave. Controllare i rientri.",
          en: "No key stands before this colon. Check the indentation."))
    case "|" where flows.isEmpty, ">" where flows.isEmpty: skipBlockScalar()
    case "'", "\"": try scanQuoted()
    default: try scanPlain()
    }
  }

  private func fault(_ message: LocalizedText) -> YAMLFault {
    YAMLFault(line: cursor.line + 1, column: cursor.column + 1, message: message)
  }
}

// MARK: Nesting

extension OutlineScanner {
  private mutating func enterItem() throws(YAMLFault) {
    let isKnown = blocks.last.map { !$0.isMapping && $0.column == cursor.column } ?? false
    if !isKnown { blocks.append(Block(column: cursor.column, isMapping: false)) }
    try checkDepth()
    cursor.advance()
  }

  private mutating func enterFlow() throws(YAMLFault) {
    flows.append(Flow(isMapping: cursor.current == "{"))
    try checkDepth()
    cursor.advance()
  }

  private mutating func leaveFlow() {
    _ = flows.popLast()
    cursor.advance()
  }

  private func checkDepth() throws(YAMLFault) {
    guard blocks.count + flows.count > YAMLOutline.deepestNesting else { return }
    throw fault(
      .init(
        it: "Qui elenchi e chiavi sono annidati per più di \(YAMLOutline.deepestNesting) livelli.",
        en: "Lists and keys are nested more than \(YAMLOutline.deepestNesting) deep here."))
  }
}

// MARK: Scalars

extension OutlineScanner {
  /// The column that text of the innermost block must reach, libyaml's `indent + 1`.
  private var leastColumn: Int { (blocks.last?.column ?? -1) + 1 }

  private mutating func scanPlain() throws(YAMLFault) {
    let (start, line, column) = (cursor.index, cursor.line, cursor.column)
    var end = start
    repeat {
      if cursor.isAtDocumentMarker || cursor.current == "#" { break }
      while !cursor.isGap(at: 0), !isAtEndOfPlain {
        cursor.advance()
        end = cursor.index
      }
      if cursor.isAtEnd || !cursor.isGap(at: 0) { break }
      cursor.advance { $0.isGap(at: 0) }
    } while !flows.isEmpty || cursor.column >= leastColumn
    try noteKey(start..<end, line: line, column: column)
  }

  private var isAtEndOfPlain: Bool {
    if cursor.current == ":", cursor.isGap(at: 1) { return true }
    guard !flows.isEmpty else { return false }
    switch cursor.current {
    case ",", "[", "]", "{", "}": return true
    default: return false
    }
  }

  private mutating func scanQuoted() throws(YAMLFault) {
    let (start, line, column) = (cursor.index + 1, cursor.line, cursor.column)
    let quote = cursor.current
    cursor.advance()
    while !cursor.isAtEnd, cursor.current != quote || isDoubledQuote(quote) {
      let isPair = isDoubledQuote(quote) || (quote == "\"" && cursor.current == "\\" && !cursor.isBreak(at: 1))
      cursor.advance(by: isPair ? 2 : 1)
    }
    let end = cursor.index
    cursor.advance()
    cursor.advance { $0.isBlank(at: 0) }
    try noteKey(start..<max(end, start), line: line, column: column)
  }

  private func isDoubledQuote(_ quote: Unicode.Scalar?) -> Bool {
    quote == "'" && cursor.current == "'" && cursor.peek(1) == "'"
  }

  private mutating func skipBlockScalar() {
    var least = leastColumn
    var isDetected = false
    while !cursor.isGap(at: 0) {
      if let digit = cursor.current?.properties.numericValue, digit >= 1 {
        // Without a block around it, libyaml counts the columns from 0.
        least = max(leastColumn - 1, 0) + Int(digit)
        isDetected = true
      }
      cursor.advance()
    }
    cursor.advance { !$0.isBreak(at: 0) }
    if !isDetected { least = max(least, 1, indentationAhead()) }
    skipLines(indentedTo: least)
  }

  /// The deepest column that the blank lines ahead and the start of the first other line reach.
  private func indentationAhead() -> Int {
    var ahead = cursor
    var deepest = 0
    repeat {
      ahead.advance { $0.isBreak(at: 0) }
      ahead.advance { $0.current == " " }
      deepest = max(deepest, ahead.column)
    } while ahead.isBreak(at: 0)
    return deepest
  }

  private mutating func skipLines(indentedTo least: Int) {
    while !cursor.isAtEnd {
      cursor.advance { $0.isBreak(at: 0) }
      cursor.advance { $0.current == " " && $0.column < least }
      if cursor.isBreak(at: 0) { continue }
      guard cursor.column == least else { return }
      cursor.advance { !$0.isBreak(at: 0) }
    }
  }
}

// MARK: Keys

extension OutlineScanner {
  /// If a colon makes the scalar just passed a key: passes the colon and remembers the key.
  private mutating func noteKey(_ text: Range<Int>, line: Int, column: Int) throws(YAMLFault) {
    let isColon = cursor.current == ":" && (!flows.isEmpty || cursor.isGap(at: 1))
    guard isColon, cursor.line == line else { return }
    cursor.advance()
    let name = String(String.UnicodeScalarView(cursor.scalars[text]))
    if flows.isEmpty { try enterMapping(at: column) }
    guard let firstLine = remember(name, line: line + 1), !text.isEmpty else { return }
    markRepeated(name, firstLine: firstLine, at: text.lowerBound)
  }

  private mutating func enterMapping(at column: Int) throws(YAMLFault) {
    blocks.trimSuffix { !$0.isMapping && $0.column >= column }
    if let last = blocks.last, last.isMapping, last.column == column { return }
    blocks.append(Block(column: column, isMapping: true))
    try checkDepth()
  }

  /// Remembers the key in the innermost mapping; the line of the first time if it was there.
  private mutating func remember(_ name: String, line: Int) -> Int? {
    if flows.isEmpty { return Self.remember(name, line: line, in: &blocks[blocks.count - 1].lines) }
    guard flows[flows.count - 1].isMapping else { return nil }
    return Self.remember(name, line: line, in: &flows[flows.count - 1].lines)
  }

  private static func remember(_ name: String, line: Int, in lines: inout [String: Int]) -> Int? {
    if let first = lines[name] { return first }
    lines[name] = line
    return nil
  }

  private mutating func markRepeated(_ name: String, firstLine: Int, at position: Int) {
    guard repeatedKeys.count < YAMLOutline.mostRepeatedKeys, let mark = YAMLOutline.mark(repeatedKeys.count)
    else { return }
    repeatedKeys.append(RepeatedKey(name: name, firstLine: firstLine))
    cursor.replace(at: position, with: mark)
  }
}

extension Array {
  /// Takes away elements from the end for as long as the condition holds.
  fileprivate mutating func trimSuffix(while condition: (Element) -> Bool) {
    while let last, condition(last) { removeLast() }
  }
}
