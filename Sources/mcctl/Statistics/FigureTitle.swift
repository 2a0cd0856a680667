import WorkOrders

/// What people call a figure: its title, then what it is broken down by; a code stands where nobody has named it.
struct FigureTitle {
  let names: FigureNames
  let reader: Reader

  /// The title of a figure that is named by its code and dimensions, as `orders.closed area=roads`.
  func text(_ figure: String) -> String {
    let words = figure.split(separator: " ").map { String($0) }
    guard let code = words.first, let definition = StatisticsDefinitions.definition(of: code) else { return figure }
    return ([definition.title(reader.language)] + words.dropFirst().map(breakdown)).joined(separator: " · ")
  }

  /// The title, and which of the figure's values is meant.
  func text(_ figure: String, part: String) -> String { text(figure) + reader.part(part) }

  private func breakdown(_ word: String) -> String {
    let parts = word.split(separator: "=", maxSplits: 1).map { String($0) }
    guard parts.count == 2 else { return word }
    return "\(reader.dimension(parts[0])): \(names.name(parts[1], of: parts[0]))"
  }
}

extension Reader {
  /// Which of a figure's values is meant, in brackets after its name; nothing for that of the period.
  func part(_ code: String) -> String {
    switch code {
    case "value": ""
    case "previous": " (\(self(.previousPeriod)))"
    case "year-before": " (\(self(.yearBefore)))"
    default: " (\(code))"
    }
  }

  /// A name and what is said of it: on one line where both fit, else below each other on as many lines as they need.
  func entry(_ name: String, _ words: String, indent: Int, _ ink: Ink? = nil) -> String {
    let name = TerminalText.oneLine(name)
    let margin = String(repeating: " ", count: indent)
    let room = terminal.width - indent
    if name.count + 2 + words.count <= room { return "\(margin)\(self.ink(ink, name))  \(words)" }
    let names = TextTable.wrapped(name, to: room).split(separator: "\n").map { margin + self.ink(ink, String($0)) }
    let below = TextTable.wrapped(words, to: room - 2).split(separator: "\n").map { "\(margin)  \($0)" }
    return (names + below).joined(separator: "\n")
  }
}
