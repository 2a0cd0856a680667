/// Reads CSV (RFC 4180) from bytes that arrive in pieces of any size.
///
/// Give it each piece with ``read(_:)`` and close with ``finish()``; both return the rows that are complete by then.
/// A row that cannot be read is returned as an error with its line, and reading goes on with the next one.
/// Beyond the RFC: a UTF-8 mark at the start is skipped; lines end with CR LF, LF or CR; empty lines are skipped; a
/// quote inside a field that does not start with one stands for itself. The file's bytes must be UTF-8 without NUL.
public struct CSVReader: Sendable {
  /// The separators that are looked for when none is given.
  public static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The separator given, or the one found in the first line; `nil` until then.
  public private(set) var separator: UInt8?

  private let limits: CSVLimits
  private let hasQuotes: Bool
  private var opening: [UInt8] = []
  private var isOpen = false
  private var state = State.rowStart
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var lastWasReturn = false
  private var bytes: [UInt8] = []
  private var fieldEnds: [Int] = []
  private var fault: DomainError?
  private var rows: [CSVRow] = []

  private enum State { case rowStart, fieldStart, plain, quoted, quoteInQuoted }

  /// Makes a reader; without a separator it takes the one of ``separators`` that is most frequent in the first line.
  ///
  /// - Parameter hasQuotes: whether quotes enclose fields; where the file's makers know none, they stand for themselves.
  public init(separator: UInt8? = nil, limits: CSVLimits = CSVLimits(), hasQuotes: Bool = true) {
    self.separator = separator
    self.limits = limits
    self.hasQuotes = hasQuotes
  }

  /// Takes the next piece of the file and returns the rows that end in it.
  public mutating func read(_ piece: [UInt8]) -> [CSVRow] {
    if isOpen {
      for byte in piece { take(byte) }
    } else {
      opening += piece
      if opening.contains(where: Self.isLineEnd) || opening.count > limits.rowBytes { open() }
    }
    return takeRows()
  }

  /// Ends the file and returns its last row, if it has no line end.
  public mutating func finish() -> [CSVRow] {
    if !isOpen { open() }
    if state == .quoted {
      refuse(
        .malformed,
        .init(
          it: "Riga \(quoteLine): una virgoletta è aperta e mai chiusa.",
          en: "Line \(quoteLine): a quote is opened and never closed."),
        hint: .init(it: "Chiuderla con una seconda virgoletta.", en: "Close it with a second quote."))
    }
    if state != .rowStart { endRow() }
    return takeRows()
  }

  /// All rows of a file held in memory.
  public static func rows(
    of bytes: [UInt8], separator: UInt8? = nil, limits: CSVLimits = CSVLimits()
  ) -> [CSVRow] {
    var reader = CSVReader(separator: separator, limits: limits)
    let rows = reader.read(bytes)
    return rows + reader.finish()
  }
}

// MARK: - The first line

extension CSVReader {
  private mutating func open() {
    isOpen = true
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = opening.starts(with: mark) ? opening.dropFirst(mark.count) : opening[...]
    if separator == nil { separator = Self.sniff(start.prefix { !Self.isLineEnd($0) }) }
    opening = []
    for byte in start { take(byte) }
  }

  private static func sniff(_ line: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    var best = separators[0]
    for candidate in separators where counts[candidate, default: 0] > counts[best, default: 0] { best = candidate }
    return best
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}

// MARK: - The machine

extension CSVReader {
  private mutating func take(_ byte: UInt8) {
    let isSecondOfPair = lastWasReturn && byte == UInt8(ascii: "\n")
    lastWasReturn = byte == UInt8(ascii: "\r")
    if state == .quoted {
      takeQuoted(byte)
    } else if Self.isLineEnd(byte) {
      if state != .rowStart { endRow() }
    } else {
      takeUnquoted(byte)
    }
    if Self.isLineEnd(byte), !isSecondOfPair { line += 1 }
  }

  private mutating func takeQuoted(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { store(byte) }
  }

  private mutating func takeUnquoted(_ byte: UInt8) {
    if state == .rowStart {
      rowLine = line
      state = .fieldStart
    }
    switch (byte, state) {
    case (separator, _):
      endField()
      state = .fieldStart
    case (UInt8(ascii: "\""), .fieldStart) where hasQuotes:
      quoteLine = line
      state = .quoted
    case (UInt8(ascii: "\""), .quoteInQuoted):
      store(byte)
      state = .quoted
    case (_, .quoteInQuoted):
      refuse(
        .malformed,
        .init(
          it: "Riga \(line): c'è testo dopo la virgoletta che chiude.",
          en: "Line \(line): there is text after a closing quote."),
        hint: .init(
          it: "Raddoppiare la virgoletta che fa parte del testo.", en: "Double a quote that belongs to the text."))
      state = .plain
    default:
      store(byte)
      state = .plain
    }
  }

  private mutating func store(_ byte: UInt8) {
    guard fault == nil else { return }
    if bytes.count - (fieldEnds.last ?? 0) >= limits.fieldBytes {
      refuse(
        .tooLarge,
        .init(
          it: "Riga \(rowLine): un campo supera \(limits.fieldBytes) byte.",
          en: "Line \(rowLine): a field is larger than \(limits.fieldBytes) bytes."),
        hint: .init(it: "Manca una virgoletta?", en: "Is a quote missing?"))
    } else if bytes.count >= limits.rowBytes {
      refuse(
        .tooLarge,
        .init(
          it: "Riga \(rowLine): la riga supera \(limits.rowBytes) byte.",
          en: "Line \(rowLine): the row is larger than \(limits.rowBytes) bytes."),
        hint: .init(it: "Manca una virgoletta?", en: "Is a quote missing?"))
    } else if byte == 0 {
      refuse(
        .malformed, .init(it: "Riga \(line): c'è un carattere NUL.", en: "Line \(line): there is a NUL character."),
        hint: .init(it: "Salvare il file come testo UTF-8.", en: "Save the file as UTF-8 text."))
    } else {
      bytes.append(byte)
    }
  }

  private mutating func endField() {
    guard fault == nil else { return }
    guard fieldEnds.count < limits.columns else {
      return refuse(
        .tooLarge,
        .init(
          it: "Riga \(rowLine): ha più di \(limits.columns) colonne.",
          en: "Line \(rowLine): the row has more than \(limits.columns) columns."), hint: nil)
    }
    fieldEnds.append(bytes.count)
  }

  private mutating func endRow() {
    endField()
    rows.append(CSVRow(line: rowLine, content: fault.map { .failure($0) } ?? decoded()))
    bytes.removeAll(keepingCapacity: true)
    fieldEnds.removeAll(keepingCapacity: true)
    fault = nil
    state = .rowStart
  }

  private func decoded() -> Result<[String], DomainError> {
    var fields: [String] = []
    fields.reserveCapacity(fieldEnds.count)
    var start = 0
    for end in fieldEnds {
      guard let field = String(validating: bytes[start..<end], as: UTF8.self) else {
        return .failure(
          DomainError(
            .malformed,
            .init(
              it: "Riga \(rowLine): la colonna \(fields.count + 1) non è testo UTF-8.",
              en: "Line \(rowLine): column \(fields.count + 1) is not UTF-8 text."),
            hint: .init(it: "Salvare il file in UTF-8.", en: "Save the file as UTF-8.")))
      }
      fields.append(field)
      start = end
    }
    return .success(fields)
  }

  // The first fault of a row is the one reported: later ones follow from it.
  private mutating func refuse(_ code: ErrorCode, _ sentence: LocalizedText, hint: LocalizedText?) {
    if fault == nil { fault = DomainError(code, sentence, hint: hint) }
  }

  private mutating func takeRows() -> [CSVRow] {
    defer { rows = [] }
    return rows
  }
}
