import WorkOrders

/// How often a figure of its kind comes, and how the standard writes the time it is of.
///
/// A period is told by its days: a range from 1 January to 31 December is a year, whatever it was asked for as.
enum SDMXFrequency: String, CaseIterable, Sendable {
  case annual = "A"
  case halfYearly = "S"
  case quarterly = "Q"
  case monthly = "M"
  case weekly = "W"
  case daily = "D"
  case other = "_O"

  /// The frequency of a report's period.
  init(_ period: ReportingPeriod) {
    let (first, last) = (period.first, period.last)
    let endsMonth = last.day == CivilDate.length(ofMonth: last.month, in: last.year)
    let isWhole = first.year == last.year && first.day == 1 && endsMonth
    switch (isWhole, last.month - first.month + 1) {
    case (true, 12): self = .annual
    case (true, 6) where first.month % 6 == 1: self = .halfYearly
    case (true, 3) where first.month % 3 == 1: self = .quarterly
    case (true, 1): self = .monthly
    default: self = first == last ? .daily : .other
    }
  }

  /// The time of a report's period: `2026`, `2026-S1`, `2026-Q3`, `2026-03`, `2026-03-31`, or a first day and a length,
  /// `2026-03-02/P14D`.
  static func time(of period: ReportingPeriod) -> String {
    let first = period.first
    let year = String(first.description.prefix(4))
    switch SDMXFrequency(period) {
    case .annual: return year
    case .halfYearly: return "\(year)-S\(first.month / 6 + 1)"
    case .quarterly: return "\(year)-Q\(first.month / 3 + 1)"
    case .monthly: return String(first.description.prefix(7))
    case .daily: return first.description
    case .weekly, .other: return "\(first)/P\(period.last.daysSinceEpoch - first.daysSinceEpoch + 1)D"
    }
  }

  /// Its name for people.
  var name: LocalizedText {
    switch self {
    case .annual: LocalizedText(it: "Annuale", en: "Annual")
    case .halfYearly: LocalizedText(it: "Semestrale", en: "Half-yearly")
    case .quarterly: LocalizedText(it: "Trimestrale", en: "Quarterly")
    case .monthly: LocalizedText(it: "Mensile", en: "Monthly")
    case .weekly: LocalizedText(it: "Settimanale", en: "Weekly")
    case .daily: LocalizedText(it: "Giornaliera", en: "Daily")
    case .other: LocalizedText(it: "Altro intervallo di giorni", en: "Other range of days")
    }
  }
}
