/// Instants as people of the city read them.
public enum LocalMoments {
  /// Date and time of day in the city's zone: `24/11/2026 14:30` or `24 Nov 2026 14:30`.
  public static func text(_ instant: Timestamp, in zone: CityZone, _ language: Language) -> String {
    let local = zone.local(instant)
    let time = "\(two(local.time.minutes / 60)):\(two(local.time.minutes % 60))"
    switch language {
    case .italian: return "\(two(local.date.day))/\(two(local.date.month))/\(local.date.year) \(time)"
    case .english: return "\(local.date.day) \(months[local.date.month - 1]) \(local.date.year) \(time)"
    }
  }

  /// The day alone: `24/11/2026` or `24 Nov 2026`.
  public static func day(_ instant: Timestamp, in zone: CityZone, _ language: Language) -> String {
    String(text(instant, in: zone, language).dropLast(6))
  }

  /// A day in both languages: `24/11/2026` and `24 Nov 2026`.
  static func day(_ date: CivilDate) -> LocalizedText {
    LocalizedText(
      it: "\(two(date.day))/\(two(date.month))/\(date.year)", en: "\(date.day) \(months[date.month - 1]) \(date.year)")
  }

  /// The same in both languages.
  public static func text(_ instant: Timestamp, in zone: CityZone) -> LocalizedText {
    LocalizedText(it: text(instant, in: zone, .italian), en: text(instant, in: zone, .english))
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Amounts as people read them.
public enum Amounts {
  /// `1.250,00 €` or `€1,250.00`.
  public static func text(_ amount: Euro, _ language: Language) -> String {
    let magnitude = amount.cents.magnitude
    let fraction = magnitude % 100 < 10 ? "0\(magnitude % 100)" : "\(magnitude % 100)"
    let sign = amount.cents < 0 ? "-" : ""
    switch language {
    case .italian: return "\(sign)\(grouped(magnitude / 100, by: ".")),\(fraction) €"
    case .english: return "\(sign)€\(grouped(magnitude / 100, by: ",")).\(fraction)"
    }
  }

  /// The same in both languages.
  public static func text(_ amount: Euro) -> LocalizedText {
    LocalizedText(it: text(amount, .italian), en: text(amount, .english))
  }

  private static func grouped(_ number: UInt64, by separator: Character) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
