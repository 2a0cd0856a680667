extension CityZone {
  /// Reads a time as people type it: with an offset, as local time, or a bare day, which means its first instant.
  ///
  /// Forms: RFC 3339 (`2026-03-29T02:30:00+01:00`, `…Z`), also without its seconds, `2026-03-29T02:30`,
  /// `2026-03-29 02:30`, `2026-03-29T02:30:00`, `2026-03-29`.
  ///
  /// - Throws: ``DomainError`` with code `invalid`: not a time, or a local time that the clocks skip or show twice.
  public func parse(typed text: String, field: String? = nil) throws(DomainError) -> Timestamp {
    var scanner = TextScanner(text)
    guard let date = scanner.date(), date.year >= 1900 else { throw Self.unreadable(text, field) }
    if scanner.isAtEnd { return startOfDay(date) }
    guard scanner.take("T", "t", " ") != nil, let time = scanner.timeOfDay(needsSeconds: false)
    else { throw Self.unreadable(text, field) }
    if !scanner.isAtEnd {
      guard let offset = scanner.offset(), scanner.isAtEnd else { throw Self.unreadable(text, field) }
      return Timestamp(date, millisecondOfDay: time, offset: offset)
    }
    switch instants(date: date, millisecondOfDay: time) {
    case .unique(let instant): return instant
    case .skipped(let after): throw skipped(text, after, field)
    case .twice(let first, let second): throw ambiguous(text, first, second, field)
    }
  }

  private static func unreadable(_ text: String, _ field: String?) -> DomainError {
    DomainError(
      .invalid, .init(it: "\"\(text.prefix(40))\" non è un'ora.", en: "\"\(text.prefix(40))\" is not a time."),
      hint: .init(
        it: "Scrivere 2026-11-24 08:30 per l'ora locale, 2026-11-24T08:30:00+01:00, o un giorno come 2026-11-24.",
        en: "Type 2026-11-24 08:30 for local time, 2026-11-24T08:30:00+01:00, or a day such as 2026-11-24."),
      field: field)
  }

  private func skipped(_ text: String, _ after: Timestamp, _ field: String?) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "L'ora \(text) non esiste in \(identifier): gli orologi la saltano.",
        en: "The time \(text) does not exist in \(identifier): the clocks go forward over it."),
      hint: .init(
        it: "La prima ora che esiste è \(after.rfc3339(in: self)).",
        en: "The next time that exists is \(after.rfc3339(in: self))."), field: field)
  }

  private func ambiguous(_ text: String, _ first: Timestamp, _ second: Timestamp, _ field: String?) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "L'ora \(text) esiste due volte in \(identifier): gli orologi tornano indietro.",
        en: "The time \(text) exists twice in \(identifier): the clocks go back over it."),
      hint: .init(
        it: "Aggiungere lo scarto: \(first.rfc3339(in: self)) è la prima, \(second.rfc3339(in: self)) la seconda.",
        en: "Add the offset: \(first.rfc3339(in: self)) is the first, \(second.rfc3339(in: self)) the second."),
      field: field)
  }
}
