import WorkOrders

// MARK: timeZone, patron, serviceHours, exceptions, closures

extension CityFile {
  static func calendar(_ fields: Fields) -> CityCalendar? {
    let zone = fields.required("timeZone")?.timeZone()
    let hours = serviceHours(fields.required("serviceHours"))
    let patron = fields.optional("patron").flatMap(patron)
    let closures = fields.optional("closures")?.items().compactMap(closure) ?? []
    let exceptions = exceptions(fields.optional("exceptions"))
    return zone.map {
      CityCalendar(zone: $0, serviceHours: hours, patron: patron, closures: closures, exceptions: exceptions)
    }
  }

  private static func patron(_ reader: NodeReader) -> MonthDay? {
    if reader.elements != nil {
      reader.report(
        .init(
          it: "Una città ha un solo giorno del patrono. Gli altri giorni di chiusura vanno sotto \"closures\".",
          en: "A city has one patron's day. Further days off belong under \"closures\"."))
      return nil
    }
    guard let text = reader.text() else { return nil }
    if let day = MonthDay(text) { return day }
    reader.report(
      .init(
        it: "\"\(text.prefix(40))\" non è un giorno dell'anno. Scriverne uno, prima il mese: \"11-24\".",
        en: "\"\(text.prefix(40))\" is not a day of the year. Write one day, month first: \"11-24\"."))
    return nil
  }

  private static func closure(_ reader: NodeReader) -> DateRange? {
    guard let text = reader.text() else { return nil }
    do {
      let days = try text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        .map { part throws(DomainError) in try CivilDate(typed: String(part)) }
      if let first = days.first, let last = days.last, let range = DateRange(from: first, to: last) { return range }
      reader.report(
        .init(it: "La chiusura \(text) finisce prima di cominciare.", en: "The closure \(text) ends before it starts."))
    } catch {
      reader.report(error)
    }
    return nil
  }
}

// MARK: Days with hours of their own

extension CityFile {
  private static func exceptions(_ reader: NodeReader?) -> [CivilDate: [MinuteInterval]] {
    var hours: [CivilDate: [MinuteInterval]] = [:]
    for item in reader?.items() ?? [] {
      guard let fields = item.fields(["date", "hours"]) else { continue }
      let date = fields.required("date")
      let own = fields.required("hours").map(intervals)
      guard let date, let day = date.date(), let own else { continue }
      if hours[day] != nil {
        date.report(
          .init(it: "Il giorno \(day) ha due orari propri.", en: "The day \(day) has hours of its own twice."))
      }
      hours[day] = own
    }
    return hours
  }
}

// MARK: Hours

extension CityFile {
  static let weekdays: [(name: String, day: Weekday)] = [
    ("monday", .monday), ("tuesday", .tuesday), ("wednesday", .wednesday), ("thursday", .thursday),
    ("friday", .friday), ("saturday", .saturday), ("sunday", .sunday),
  ]

  private static func serviceHours(_ reader: NodeReader?) -> [Weekday: [MinuteInterval]] {
    guard let reader, let fields = reader.fields(weekdays.map(\.name)) else { return [:] }
    var hours: [Weekday: [MinuteInterval]] = [:]
    for (name, day) in weekdays {
      hours[day] = fields.optional(name).map(intervals)
    }
    if fields.hasOnlyUsableKeys, fields.entries.allSatisfy({ $0.value.elements?.isEmpty ?? $0.value.isEmpty }) {
      reader.report(
        .init(
          it: "Alla centrale serve un orario di servizio in almeno un giorno.",
          en: "The centre needs service hours on at least one day."))
    }
    return hours
  }

  private static func intervals(_ reader: NodeReader) -> [MinuteInterval] {
    var taken: [MinuteInterval] = []
    for item in reader.items() {
      guard let interval = interval(item) else { continue }
      if let other = taken.first(where: { $0.from < interval.to && interval.from < $0.to }) {
        item.report(
          .init(
            it: "L'intervallo \(interval) si sovrappone a \(other).", en: "The interval \(interval) overlaps \(other).")
        )
      } else {
        taken.append(interval)
      }
    }
    return taken
  }

  private static func interval(_ reader: NodeReader) -> MinuteInterval? {
    guard let text = reader.text() else { return nil }
    if let interval = MinuteInterval(text) { return interval }
    let times = text.split(separator: "-", omittingEmptySubsequences: false).map { LocalTime(String($0)) }
    guard times.count == 2, let from = times[0], let to = times[1] else {
      reader.report(
        .init(
          it: "\"\(text.prefix(40))\" non è un intervallo di ore. Scrivere \"08:00-13:00\".",
          en: "\"\(text.prefix(40))\" is not an interval of hours. Write \"08:00-13:00\"."))
      return nil
    }
    reader.report(
      from == to
        ? .init(it: "L'intervallo \(text) è vuoto.", en: "The interval \(text) is empty.")
        : .init(
          it: "L'intervallo \(text) passa la mezzanotte. "
            + "Scrivere qui \"\(from)-24:00\" e il giorno dopo \"00:00-\(to)\".",
          en: "The interval \(text) runs past midnight. "
            + "Write \"\(from)-24:00\" here and \"00:00-\(to)\" on the next day."))
    return nil
  }
}
