import WorkOrders

/// The person who reads the output: language, formats, and what the terminal can show.
struct Reader {
  let language: Language
  let terminal: Terminal

  /// Reads `LC_ALL`, `LC_MESSAGES` and `LANG`, the first that is set.
  init(environment: [String: String], descriptor: Int32 = 1) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    language = Language(locale: locale ?? "en")
    terminal = Terminal(descriptor: descriptor, environment: environment)
  }

  /// Makes a reader.
  init(language: Language, terminal: Terminal) {
    self.language = language
    self.terminal = terminal
  }

  /// The phrase in the reader's language, its `{}` filled in order.
  func callAsFunction(_ phrase: Phrase, _ values: Any...) -> String {
    let parts = phrase.texts(language).split(separator: "{}", omittingEmptySubsequences: false)
    var text = String(parts.first ?? "")
    for (index, part) in parts.dropFirst().enumerated() {
      text += (index < values.count ? "\(values[index])" : "") + part
    }
    return text
  }

  /// The text made to stand out, where the terminal can.
  func ink(_ ink: Ink?, _ text: String) -> String {
    guard let ink, terminal.hasColour, !text.isEmpty else { return text }
    return "\u{1B}\(ink.mark)\(text)\u{1B}\(Ink.end)"
  }
}
