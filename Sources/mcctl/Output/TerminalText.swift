/// What may be shown of a text that somebody else wrote: a caller, a sender, a firm.
///
/// A terminal obeys control characters, and format characters that nobody sees turn the order of the letters round or
/// hide some; both are taken out of everything that people read. JSON and files stay exact.
enum TerminalText {
  /// The text as letters, line breaks and tabs.
  static func lines(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnfit) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnfit($0) }))
  }

  /// The text on one line: line breaks and tabs become blanks.
  static func oneLine(_ text: String) -> String {
    lines(text).replacing("\n", with: " ").replacing("\t", with: " ")
  }

  /// The text with our own inks, and no other control.
  static func inked(_ text: String) -> String {
    // Each part after the first began with ESC: an ink of ours stays one, anything else loses the ESC.
    let parts = text.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false).map { String($0) }
    return parts.dropFirst().reduce(lines(parts.first ?? "")) { shown, part in
      shown + (Ink.marks.contains { part.hasPrefix($0) } ? "\u{1B}" : "") + lines(part)
    }
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
