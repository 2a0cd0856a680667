import WorkOrders

/// How a report says numbers, periods and codes in one language.
struct ReportWords {
  let language: Language
  let names: StatisticsNames
  /// The city's time.
  let zone: CityZone

  /// One of two texts.
  func say(_ it: String, _ en: String) -> String { language == .italian ? it : en }

  // MARK: Values

  /// A whole number with its thousands apart.
  func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += say(".", ",") }
      text.append(digit)
    }
    return text
  }

  /// A value in its unit; `–` for none.
  func value(_ value: FigureValue?) -> String {
    switch value {
    case nil: "–"
    case .count(let count)?: number(count)
    case .amount(let amount)?: Amounts.text(amount, language)
    case .seconds(let seconds)?: ElapsedTimes.text(seconds: seconds, language)
    case .ratio(let part, let whole)?: Percentages.text(part, of: whole, language)
    }
  }

  /// A value as the public sees it.
  func value(_ value: PublicValue?) -> String { value == .keptBack ? keptBack : self.value(value?.value) }

  /// What stands for a value that is kept back.
  var keptBack: String { say("omesso", "withheld") }

  /// A share with its numbers: `96,2% (50/52)`.
  func share(_ value: FigureValue?) -> String {
    guard case .ratio(let part, let whole)? = value else { return self.value(value) }
    return "\(self.value(value)) (\(number(part))/\(number(whole)))"
  }

  /// A share as the public sees it.
  func share(_ value: PublicValue?) -> String { value == .keptBack ? keptBack : share(value?.value) }

  /// How much a count or an amount grew: `+4,9%`; `nil` where that says nothing.
  func growth(from before: FigureValue?, to now: FigureValue?) -> String? {
    let pair: (old: Int64, new: Int64)
    switch (before, now) {
    case (.count(let before)?, .count(let now)?): pair = (Int64(before), Int64(now))
    case (.amount(let before)?, .amount(let now)?): pair = (before.cents, now.cents)
    default: return nil
    }
    guard pair.old > 0 else { return nil }
    let change = Int((pair.new - pair.old).magnitude)
    return (pair.new < pair.old ? "−" : "+") + Percentages.text(change, of: Int(pair.old), language)
  }

  // MARK: Codes

  /// What a code is called in a dimension.
  func name(_ code: String, _ dimension: Dimension) -> String {
    if code == Figure.none { return say("non indicato", "not given") }
    switch dimension {
    case .target: return TargetName(rawValue: code)?.words(language) ?? code
    case .band: return TimeBand(rawValue: code)?.name(language) ?? code
    case .week: return week(code)
    case .outcome: return outcome(code)
    default: return names.name(code, of: dimension)(language)
    }
  }

  private func outcome(_ code: String) -> String {
    let name = names.name(code, of: .outcome)(language)
    if name != code { return name }
    if let state = RequestState(rawValue: code) { return state.condition(language) }
    switch InspectionOutcome(rawValue: code) {
    case .confirmed?: return say("confermato", "confirmed")
    case .nothingFound?: return say("niente trovato", "nothing found")
    case .madeSafe?: return say("messo in sicurezza", "made safe")
    case .otherTrade?: return say("altra specializzazione", "another trade")
    case .otherBody?: return say("altro ente", "another body")
    case .passed?: return say("superata", "passed")
    case .failed?: return say("non superata", "failed")
    case nil: return code
    }
  }

  /// A week: `sett. 14`.
  private func week(_ code: String) -> String {
    let number = code.split(separator: "-").last.map { $0.drop { $0 == "W" || $0 == "0" } } ?? ""
    return say("sett. ", "wk ") + String(number)
  }

  /// The title of a figure.
  func title(_ code: String, _ statistics: QuarterlyStatistics) -> String {
    statistics.definitions.first { $0.code == code }?.title(language) ?? code
  }

  // MARK: Times

  /// A period: its label and its days.
  func period(_ period: ReportingPeriod) -> String {
    let (first, last) = (day(period.first), day(period.last))
    let days = say("dal \(first) al \(last)", "\(first) to \(last)")
    guard let name = name(of: period) else { return days }
    return "\(name), \(days)"
  }

  /// `2° trimestre 2026`; `nil` for mere days.
  func name(of period: ReportingPeriod) -> String? {
    guard case .quarter(let quarter) = period else { return period.label.contains("/") ? nil : period.label }
    return say("\(quarter.number)° trimestre \(quarter.year)", "Quarter \(quarter.number) of \(quarter.year)")
  }

  /// A day.
  func day(_ date: CivilDate) -> String {
    LocalMoments.day(CityZone.utc.startOfDay(date), in: .utc, language)
  }

  /// A moment in the city, with how far its time is from universal time then: `1 Jul 2026 13:00 (UTC+2)`.
  func moment(_ instant: Timestamp) -> String {
    let minutes = zone.offset(at: instant) / 60
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    let offset = minutes == 0 ? "" : (minutes < 0 ? "−" : "+") + "\(hours)" + (rest == 0 ? "" : ":\(rest)")
    return LocalMoments.text(instant, in: zone, language) + " (UTC\(offset))"
  }
}
