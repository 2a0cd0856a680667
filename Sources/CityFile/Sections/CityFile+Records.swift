import WorkOrders

// MARK: duplicates, retention, texts

extension CityFile {
  static func duplicates(_ reader: NodeReader?) -> DuplicateRules {
    let usual = DuplicateRules()
    guard let fields = reader?.fields(["withinMetres", "withinDays"]) else { return usual }
    return DuplicateRules(
      withinMetres: fields.optional("withinMetres")?.number(0...10_000) ?? usual.withinMetres,
      withinDays: fields.optional("withinDays")?.number(0...3_650) ?? usual.withinDays)
  }

  static func retention(_ reader: NodeReader?) -> [RetentionRule] {
    guard let fields = reader?.fields(RetentionRule.Subject.allCases.map(\.rawValue)) else { return [] }
    return RetentionRule.Subject.allCases.compactMap { subject in
      fields.optional(subject.rawValue).flatMap(months).map { RetentionRule(subject: subject, months: $0) }
    }
  }

  private static func months(_ reader: NodeReader) -> Int? {
    guard let text = reader.text() else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count == 2, words[1] == "months" || words[1] == "month", let months = Int(words[0]),
      (1...1_200).contains(months)
    {
      return months
    }
    reader.report(
      .init(
        it: "\"\(text.prefix(40))\" non è un numero di mesi. Scrivere \"24 months\", da 1 a 1200.",
        en: "\"\(text.prefix(40))\" is not a number of months. Write \"24 months\", from 1 to 1200."))
    return nil
  }

  /// The names of the texts that a city may word itself.
  static let knownTexts = [CallClosing.textName] + Array(noticeBlanks.keys).sorted()

  /// The texts with blanks to fill in, and which they may have.
  private static let noticeBlanks: [String: [String]] = {
    var blanks: [String: [String]] = [:]
    for kind in CitizenNotice.Kind.allCases {
      for part in CitizenNotice.Kind.Part.allCases { blanks[kind.textName(part)] = kind.blanks }
    }
    return blanks
  }()

  static func texts(_ reader: NodeReader?) -> [String: LocalizedText] {
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
      if let text = texts[name] { checkBlanks(of: text, named: name, value) }
    }
    return texts
  }

  private static func checkBlanks(of text: LocalizedText, named name: String, _ value: NodeReader) {
    guard let known = noticeBlanks[name] else { return }
    for blank in Set(NoticeTemplate(text.it).blanks + NoticeTemplate(text.en).blanks).subtracting(known).sorted() {
      let list = known.map { "{\($0)}" }.joined(separator: ", ")
      value.report(
        .init(
          it: "Il testo \"\(name)\" non ha nulla da mettere in {\(blank.prefix(40))}. Può avere: \(list).",
          en: "The text \"\(name)\" has nothing to fill {\(blank.prefix(40))} with. It may have: \(list)."))
    }
  }
}
