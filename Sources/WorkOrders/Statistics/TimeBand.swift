/// The stretches of time that times taken are sorted into, for pictures of how they are spread; the raw values are codes
/// in documents, made of ISO 8601 durations.
///
/// A time that is exactly a limit belongs to the stretch that ends there.
public enum TimeBand: String, Hashable, Sendable, CaseIterable {
  /// Up to an hour.
  case oneHour = "PT0S-PT1H"
  /// Over one hour, up to four.
  case fourHours = "PT1H-PT4H"
  /// Over four hours, up to twelve.
  case twelveHours = "PT4H-PT12H"
  /// Over twelve hours, up to a day.
  case oneDay = "PT12H-P1D"
  /// Over a day, up to three.
  case threeDays = "P1D-P3D"
  /// Over three days, up to seven.
  case sevenDays = "P3D-P7D"
  /// Over seven days, up to thirty.
  case thirtyDays = "P7D-P30D"
  /// Over thirty days.
  case more = "P30D-"

  /// The stretch that so many seconds lie in.
  public init(seconds: Int) {
    self = Self.allCases.first { seconds <= $0.most } ?? .more
  }

  /// The most seconds that lie in the stretch.
  public var most: Int {
    switch self {
    case .oneHour: 3_600
    case .fourHours: 4 * 3_600
    case .twelveHours: 12 * 3_600
    case .oneDay: 86_400
    case .threeDays: 3 * 86_400
    case .sevenDays: 7 * 86_400
    case .thirtyDays: 30 * 86_400
    case .more: .max
    }
  }

  /// What people call it.
  public var name: LocalizedText {
    switch self {
    case .oneHour: LocalizedText(it: "fino a 1 ora", en: "up to 1 hour")
    case .fourHours: LocalizedText(it: "da 1 a 4 ore", en: "1 to 4 hours")
    case .twelveHours: LocalizedText(it: "da 4 a 12 ore", en: "4 to 12 hours")
    case .oneDay: LocalizedText(it: "da 12 a 24 ore", en: "12 to 24 hours")
    case .threeDays: LocalizedText(it: "da 1 a 3 giorni", en: "1 to 3 days")
    case .sevenDays: LocalizedText(it: "da 3 a 7 giorni", en: "3 to 7 days")
    case .thirtyDays: LocalizedText(it: "da 7 a 30 giorni", en: "7 to 30 days")
    case .more: LocalizedText(it: "oltre 30 giorni", en: "over 30 days")
    }
  }
}
