import WorkOrders

/// One content line of a calendar: a name, its parameters and its value (RFC 5545, section 3.1).
struct CalendarLine {
  /// The number of its first physical line, from 1.
  let number: Int
  /// The name in capitals.
  let name: String
  /// The first value of each parameter, by its name in capitals.
  let parameters: [String: String]
  /// The value as it stands.
  let value: String

  /// Reads a line; `nil` when it has no name or no value, or a quotation mark without its pair.
  init?(_ text: String, number: Int) {
    var parts: [String] = [""]
    var rest = text.unicodeScalars[...]
    var isQuoted = false
    while let scalar = rest.popFirst() {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar == ":" {
        break
      } else if !isQuoted, scalar == ";" {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
      if rest.isEmpty { return nil }
    }
    let name = parts[0].uppercased()
    guard !isQuoted, !name.isEmpty, parts.count <= 20,
      name.utf8.allSatisfy({ ($0 >= 65 && $0 <= 90) || ($0 >= 48 && $0 <= 57) || $0 == 45 })
    else { return nil }
    self.number = number
    self.name = name
    self.value = String(String.UnicodeScalarView(rest))
    parameters = Dictionary(
      parts.dropFirst().compactMap { part in
        part.firstIndex(of: "=").map { (part[..<$0].uppercased(), String(part[part.index(after: $0)...])) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The value as text, its escapes undone and control characters left out.
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(character == "n" || character == "N" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character.value >= 32, character.value != 127 {
        text.unicodeScalars.append(character)
      }
    }
    return text
  }
}

extension CalendarLine {
  /// The lines of a file, unfolded: a line that begins with a blank goes on from the one before.
  ///
  /// - Throws: ``DomainError`` `malformed` for a file that is too large, not UTF-8, or has a line that is too long.
  static func unfold(_ bytes: [UInt8]) throws(DomainError) -> [(number: Int, text: String)] {
    guard bytes.count <= CalendarLimits.bytes else {
      throw CalendarFault.file(
        .init(it: "Il calendario supera 1 MB.", en: "The calendar is larger than 1 MB."))
    }
    var lines: [(number: Int, bytes: [UInt8])] = []
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for (index, physical) in body.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let line = physical.last == 13 ? physical.dropLast() : physical
      if let first = line.first, first == 32 || first == 9, !lines.isEmpty {
        lines[lines.count - 1].bytes.append(contentsOf: line.dropFirst())
        guard lines[lines.count - 1].bytes.count <= CalendarLimits.line else { throw tooLong(index + 1) }
      } else if !line.isEmpty {
        guard line.count <= CalendarLimits.line else { throw tooLong(index + 1) }
        lines.append((index + 1, Array(line)))
      }
    }
    var texts: [(number: Int, text: String)] = []
    for line in lines {
      guard let text = String(validating: line.bytes, as: UTF8.self) else {
        throw CalendarFault.file(
          .init(it: "La riga \(line.number) non è in UTF-8.", en: "Line \(line.number) is not UTF-8."))
      }
      texts.append((line.number, text))
    }
    return texts
  }

  private static func tooLong(_ number: Int) -> DomainError {
    CalendarFault.file(
      .init(it: "La riga \(number) è troppo lunga.", en: "Line \(number) is too long."))
  }
}
