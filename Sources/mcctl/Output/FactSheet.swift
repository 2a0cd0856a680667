/// Names and values under each other, as `show` prints one thing.
struct FactSheet {
  private let title: String
  private let ink: Ink
  private var facts: [(name: String, value: String, ink: Ink?)] = []

  init(_ title: String, _ ink: Ink = .bold) {
    self.title = TerminalText.oneLine(title)
    self.ink = ink
  }

  /// Adds a fact; one without a value is left out.
  ///
  /// Further lines of a value stand under its first, where they cannot look like facts.
  mutating func add(_ name: String, _ value: String?, _ ink: Ink? = nil) {
    guard let value, !value.isEmpty, value != "-" else { return }
    facts.append((name, TerminalText.lines(value), ink))
  }

  /// The sheet for this reader.
  func text(_ reader: Reader) -> String {
    let width = facts.map(\.name.count).max() ?? 0
    let margin = "\n" + String(repeating: " ", count: width + 4)
    let lines = facts.map { fact in
      let padding = String(repeating: " ", count: width - fact.name.count)
      let value = reader.ink(fact.ink, fact.value.replacing("\n", with: margin))
      return "  \(reader.ink(.dim, fact.name))\(padding)  \(value)"
    }
    return ([reader.ink(ink, title)] + lines).joined(separator: "\n")
  }
}
