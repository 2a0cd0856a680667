/// Lengths of time as people read them.
public enum ElapsedTimes {
  /// The two largest units: `3 g 4 h`, `2 h 15 min`, `40 s`; `3 d 4 h` in English.
  public static func text(seconds: Int, _ language: Language) -> String {
    let day = language == .italian ? "g" : "d"
    let parts = [(seconds / 86_400, day), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")]
    guard let first = parts.firstIndex(where: { $0.0 != 0 }) else { return "0 s" }
    return parts[first...].prefix(2).filter { $0.0 != 0 }.map { "\($0.0)\u{A0}\($0.1)" }.joined(separator: " ")
  }

  /// The same in both languages.
  public static func text(seconds: Int) -> LocalizedText {
    LocalizedText(it: text(seconds: seconds, .italian), en: text(seconds: seconds, .english))
  }
}
