/// What somebody who reported is told by mail.
public enum CitizenNotice {
  /// Words a notice in the city's language, by its own words where it has some.
  ///
  /// - Parameter values: what fills the blanks of this kind, see ``NoticeKind/blanks(in:)``.
  public static func words(
    _ kind: NoticeKind, of request: RequestNumber, _ values: [String: String], policy: Policy
  ) -> NoticeWords {
    let common = ["request": request.description, "stopping": stopping(policy.language)]
    return NoticeWords(kind, values.merging(common) { given, _ in given }, policy: policy)
  }

  /// The word in a first line by which somebody asks not to be told anything more.
  public static func isStop(_ text: String) -> Bool {
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains(where: \.isLetter) } ?? ""
    return ["basta", "stop", "unsubscribe"].contains(FoldedText.words(String(line)).joined(separator: " "))
  }

  private static let stopping = LocalizedText(
    it: "Per non ricevere altri avvisi, rispondere scrivendo BASTA nella prima riga.",
    en: "To get no further notices, answer with STOP in the first line.")
}
