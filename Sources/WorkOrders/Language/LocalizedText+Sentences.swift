extension LocalizedText {
  /// A text that is the same in both languages: a code, a number, a name.
  public init(_ text: String) { self.init(it: text, en: text) }

  /// One text after the other.
  public static func + (first: LocalizedText, second: LocalizedText) -> LocalizedText {
    LocalizedText(it: first.it + second.it, en: first.en + second.en)
  }

  /// The text with something after it that both languages share.
  public static func + (first: LocalizedText, second: String) -> LocalizedText {
    LocalizedText(it: first.it + second, en: first.en + second)
  }

  /// "Did you mean …?" of what somebody mistyped, or else the list of what is known.
  ///
  /// - Parameter shown: how many of the known ones are listed.
  public static func nearest(to typed: String, among known: [String], shown: Int = 12) -> LocalizedText {
    if let nearest = Spelling.nearest(to: typed, among: known) {
      return LocalizedText(it: "Forse \(nearest)?", en: "Did you mean \(nearest)?")
    }
    let list = known.prefix(shown).joined(separator: ", ") + (known.count > shown ? ", …" : "")
    return LocalizedText(it: "Valori possibili: \(list).", en: "Known are: \(list).")
  }
}

extension Array where Element == LocalizedText {
  /// The texts as alternatives: "accepted, started or suspended".
  public var alternatives: LocalizedText {
    LocalizedText(
      it: Self.joined(map(\.it), by: " o "), en: Self.joined(map(\.en), by: " or "))
  }

  private static func joined(_ texts: [String], by last: String) -> String {
    guard let final = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + last + final
  }
}
