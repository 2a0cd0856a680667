import WorkOrders

// MARK: digest

extension CityFile {
  static func digest(_ reader: NodeReader?) -> DigestRules? {
    guard let fields = reader?.fields(["day", "at", "dormantDays"]) else { return nil }
    let day = fields.required("day")?.choice(weekdays.map { WeekdayWord(rawValue: $0.name) })
    let at = fields.required("at").flatMap(timeOfDay)
    let days = fields.required("dormantDays")?.number(1...365)
    guard let name = day?.rawValue, let day = weekdays.first(where: { $0.name == name })?.day, let at, let days else {
      return nil
    }
    return DigestRules(day: day, at: at, dormantDays: days)
  }

  private static func timeOfDay(_ reader: NodeReader) -> LocalTime? {
    guard let text = reader.text() else { return nil }
    if let time = LocalTime(text), time < .endOfDay { return time }
    reader.report(
      .init(
        it: "\"\(text.prefix(40))\" non è un'ora del giorno. Scrivere \"07:30\".",
        en: "\"\(text.prefix(40))\" is not a time of day. Write \"07:30\"."))
    return nil
  }
}

/// A word that names a day of the week.
private struct WeekdayWord: RawRepresentable {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }
}
