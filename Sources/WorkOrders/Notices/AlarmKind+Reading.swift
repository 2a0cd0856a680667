extension AlarmKind {
  /// The sentence of an alarm in both languages, read back from its text in one of them; `nil` for a text in other words,
  /// as of a limit that has passed or of an alarm that was passed on.
  public func sentence(readFrom text: String, about order: OrderNumber?) -> LocalizedText? {
    for language in Language.allCases {
      let parts = sentence(order, to: Self.gap)(language).split(
        separator: Self.gap, omittingEmptySubsequences: false)
      guard let start = parts.first, let end = parts.last else { continue }
      if parts.count == 1, text == start { return sentence(order) }
      guard parts.count == 2, text.count > start.count + end.count, text.hasPrefix(start), text.hasSuffix(end) else {
        continue
      }
      return sentence(order, to: String(text.dropFirst(start.count).dropLast(end.count)))
    }
    return nil
  }

  // No name or address holds it.
  private static let gap = "\u{1F}"
}
