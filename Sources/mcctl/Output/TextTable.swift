/// Columns that stand under each other and fit the terminal.
struct TextTable {
  /// One column.
  struct Column {
    let title: String
    /// Numbers and amounts stand to the right.
    var isRight = false
    /// Gives way when the line is too long.
    var isFlexible = false
  }

  /// One cell, with its ink.
  struct Cell: ExpressibleByStringLiteral {
    let text: String
    var ink: Ink?

    init(_ text: String, _ ink: Ink? = nil) {
      self.text = TerminalText.oneLine(text)
      self.ink = ink
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a line.
  mutating func add(_ cells: Cell...) { rows.append(cells) }

  /// Adds a line of as many cells as there are columns.
  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// The table for this reader.
  func text(_ reader: Reader) -> String {
    let widths = widths(within: reader.terminal.width)
    let head = line(columns.map { Cell($0.title, .dim) }, widths, reader)
    return ([head] + rows.map { line($0, widths, reader) }).joined(separator: "\n")
  }

  /// The most of a column that gives way, also where no terminal sets a limit: a line stays a line.
  private static let longestFlexible = 120

  // Two blanks stand between columns; flexible ones give way together, down to eight characters.
  private func widths(within limit: Int) -> [Int] {
    var widths = columns.indices.map { index in
      let widest = max(columns[index].title.count, rows.map { $0[index].text.count }.max() ?? 0)
      return columns[index].isFlexible ? min(widest, Self.longestFlexible) : widest
    }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    while excess > 0,
      let widest = columns.indices.filter({ columns[$0].isFlexible && widths[$0] > 8 }).max(by: {
        widths[$0] < widths[$1]
      })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ reader: Reader) -> String {
    let parts = cells.indices.map { index in
      let text = Self.cut(cells[index].text, to: widths[index])
      let padding = String(repeating: " ", count: widths[index] - text.count)
      let inked = reader.ink(cells[index].ink, text)
      if columns[index].isRight { return padding + inked }
      return index == cells.count - 1 ? inked : inked + padding
    }
    return parts.joined(separator: "  ")
  }

  /// The text, or its beginning with an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }

  /// The words on lines of so many columns at most, as far as single words allow.
  static func wrapped(_ text: String, to width: Int) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
