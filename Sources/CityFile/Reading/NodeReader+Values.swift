import WorkOrders

// MARK: Plain values

extension NodeReader {
  /// A text that is not empty.
  func text() -> String? {
    guard let scalar else {
      report(.init(it: "Qui ci vuole un valore solo.", en: "A single value is expected here."))
      return nil
    }
    guard !isEmpty, scalar.contains(where: { !$0.isWhitespace }) else {
      report(.init(it: "Qui manca un valore.", en: "A value is missing here."))
      return nil
    }
    return scalar
  }

  /// A text in both languages, `{ it: …, en: … }`.
  func localizedText() -> LocalizedText? {
    guard let fields = fields(Language.allCases.map(\.rawValue)) else { return nil }
    let italian = fields.required(Language.italian.rawValue)?.text()
    let english = fields.required(Language.english.rawValue)?.text()
    guard let italian, let english else { return nil }
    return LocalizedText(it: italian, en: english)
  }

  /// `true` or `false`.
  func flag() -> Bool? {
    guard let text = text() else { return nil }
    if text == "true" || text == "false" { return text == "true" }
    report(
      .init(
        it: "\"\(text.prefix(40))\" non è né true né false.", en: "\"\(text.prefix(40))\" is neither true nor false."))
    return nil
  }

  /// A whole number within bounds.
  func number(_ bounds: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    if let number = Int(text), bounds.contains(number) { return number }
    report(
      .init(
        it: "\"\(text.prefix(40))\" non è un numero intero da \(bounds.lowerBound) a \(bounds.upperBound).",
        en: "\"\(text.prefix(40))\" is not a whole number from \(bounds.lowerBound) to \(bounds.upperBound)."))
    return nil
  }

  /// One of a fixed set of words.
  func choice<Choice>(_ known: [Choice]) -> Choice? where Choice: RawRepresentable<String> {
    guard let text = text() else { return nil }
    if let choice = known.first(where: { $0.rawValue == text }) { return choice }
    let words = known.map(\.rawValue)
    report(
      .init(
        it: "\"\(text.prefix(40))\" non è tra: \(words.joined(separator: ", ")).",
        en: "\"\(text.prefix(40))\" is not one of: \(words.joined(separator: ", "))."))
    return nil
  }

  /// One of a fixed set of words, all that the type has.
  func choice<Choice>() -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    choice(Array(Choice.allCases))
  }
}

// MARK: Values of the domain

extension NodeReader {
  /// A code.
  func code<Subject>() -> Code<Subject>? {
    guard let text = text() else { return nil }
    if let code = Code<Subject>(typed: text) { return code }
    report(
      .init(
        it:
          "\"\(text.prefix(64))\" non è un codice. Un codice ha fino a 64 lettere a-z, cifre, punti, trattini o sottolineature.",
        en:
          "\"\(text.prefix(64))\" is not a code. A code has up to 64 letters a-z, digits, dots, hyphens or underscores."
      ))
    return nil
  }

  /// A code that must be among the declared ones.
  func code<Subject>(of what: LocalizedText, among declared: CodeList) -> Code<Subject>? {
    guard let code: Code<Subject> = code() else { return nil }
    if declared.contains(code.rawValue) { return code }
    report(
      .init(it: "Non c'è \(what.it) \"\(code)\". ", en: "There is no \(what.en) \"\(code)\". ")
        + declared.suggestion(for: code.rawValue))
    return nil
  }

  /// An amount in euros.
  func amount() -> Euro? { typed { text throws(DomainError) in try Euro(typed: text) } }

  /// A length of time or a number of working days.
  func limit() -> TimeLimit? { typed { text throws(DomainError) in try TimeLimit(typed: text) } }

  /// A limit of a target: a length of time, a number of working days, or a day.
  func targetLimit() -> TargetLimit? { typed { text throws(DomainError) in try TargetLimit(typed: text) } }

  /// A day of the calendar.
  func date() -> CivilDate? { typed { text throws(DomainError) in try CivilDate(typed: text) } }

  /// A time zone by its name.
  func timeZone() -> CityZone? { typed { text throws(DomainError) in try CityZone(identifier: text) } }

  private func typed<Value>(_ read: (String) throws(DomainError) -> Value) -> Value? {
    guard let text = text() else { return nil }
    do {
      return try read(text)
    } catch {
      report(error)
      return nil
    }
  }
}
