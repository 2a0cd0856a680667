import WorkOrders

// MARK: texts

extension CityFile {
  /// The names of the texts that a city may word itself.
  static let knownTexts = [CallClosing.textName] + noticeTexts.keys.sorted()

  /// The texts with blanks to fill in: parts of messages.
  private static let noticeTexts: [String: (kind: NoticeKind, part: NoticeKind.Part)] = {
    var texts: [String: (kind: NoticeKind, part: NoticeKind.Part)] = [:]
    for kind in NoticeKind.allCases {
      for part in kind.parts { texts[kind.textName(part)] = (kind, part) }
    }
    return texts
  }()

  /// - Parameter hasPages: whether the city has pages that links lead to.
  static func texts(_ reader: NodeReader?, hasPages: Bool) -> [String: LocalizedText] {
    var texts: [String: LocalizedText] = [:]
    for (key, value) in reader?.fields(nil)?.entries ?? [] {
      guard let name = key.text() else { continue }
      if !knownTexts.contains(name) {
        let suggestion = Suggestion.text(for: name, among: knownTexts)
        key.report(
          .init(
            it: "Non c'è un testo \"\(name.prefix(64))\" da riscrivere. ",
            en: "There is no text \"\(name.prefix(64))\" to word anew. ") + suggestion)
      }
      texts[name] = value.localizedText()
      if let text = texts[name] {
        checkBlanks(of: text, named: name, value)
        checkNeeds(of: text, named: name, hasPages: hasPages, value)
      }
    }
    return texts
  }

  private static func checkBlanks(of text: LocalizedText, named name: String, _ value: NodeReader) {
    guard let (kind, part) = noticeTexts[name] else { return }
    let known = kind.blanks(in: part)
    for language in Language.allCases where NoticeTemplate(text(language)).hasStrayBrace {
      value.report(
        .init(
          it: "Nel testo \"\(name)\" (\(language.rawValue)) una graffa è aperta e non chiusa, o chiusa e non aperta. "
            + "Può avere: \(list(known)).",
          en:
            "In the text \"\(name)\" (\(language.rawValue)) a brace is opened and not closed, or closed and not opened. "
            + "It may have: \(list(known))."))
    }
    for blank in Set(NoticeTemplate(text.it).blanks + NoticeTemplate(text.en).blanks).subtracting(known).sorted() {
      value.report(
        .init(
          it: "Il testo \"\(name)\" non ha nulla da mettere in {\(blank.prefix(40))}. Può avere: \(list(known)).",
          en: "The text \"\(name)\" has nothing to fill {\(blank.prefix(40))} with. It may have: \(list(known))."))
    }
  }

  /// Each language by itself has to say what the message is for.
  private static func checkNeeds(
    of text: LocalizedText, named name: String, hasPages: Bool, _ value: NodeReader
  ) {
    guard let (kind, part) = noticeTexts[name] else { return }
    for language in Language.allCases {
      for blanks in kind.missing(in: text(language), of: part, hasPages: hasPages) {
        value.report(
          .init(
            it: "Al testo \"\(name)\" (\(language.rawValue)) manca \(list(blanks, " o ")), senza cui chi lo legge "
              + "non può farne nulla.",
            en: "The text \"\(name)\" (\(language.rawValue)) lacks \(list(blanks, " or ")), without which nobody "
              + "who reads it can act on it."))
      }
    }
  }

  private static func list(_ blanks: [String], _ separator: String = ", ") -> String {
    blanks.map { "{\($0)}" }.joined(separator: separator)
  }
}
