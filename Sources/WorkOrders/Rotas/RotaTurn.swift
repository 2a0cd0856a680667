/// One entry of a rota: a turn that happens once, or again every so many days or weeks.
///
/// Its hours are those that its clock shows: a week from Monday 8:00 to Monday 8:00 lasts 167 hours in the week of
/// March in which the clocks go forward.
public struct RotaTurn: Hashable, Sendable {
  /// The longest turn, in minutes: 45 days.
  public static let mostMinutes = 45 * 1_440

  /// Its identifier in the calendar it came from.
  public let uid: String
  /// The person or team.
  public let who: String
  /// The number to ring.
  public let phone: String?
  /// Where messages go.
  public let email: String?
  /// What its hours are read from.
  public let clock: Clock
  /// The day of its first start.
  public let firstDay: CivilDate
  /// When it starts, in minutes since midnight.
  public let startMinute: Int
  /// How long it lasts by its clock, in minutes.
  public let minutes: Int
  /// How it comes again; `nil` for once.
  public var repetition: RotaRepetition?
  /// Starts that are left out, by their days.
  public var skipped: Set<CivilDate>

  /// The clocks that calendars go by.
  public enum Clock: String, Hashable, Sendable, CaseIterable {
    /// The city's, with its summer time.
    case city
    /// Universal time.
    case utc
  }

  /// Makes a turn; its length is kept between a minute and ``mostMinutes``.
  public init(
    uid: String, who: String, phone: String? = nil, email: String? = nil, clock: Clock = .city, firstDay: CivilDate,
    startMinute: Int, minutes: Int, repetition: RotaRepetition? = nil, skipped: Set<CivilDate> = []
  ) {
    self.uid = uid
    self.who = who
    self.phone = phone
    self.email = email
    self.clock = clock
    self.firstDay = firstDay
    self.startMinute = startMinute
    self.minutes = min(max(1, minutes), Self.mostMinutes)
    self.repetition = repetition
    self.skipped = skipped
  }
}

extension RotaTurn {
  /// When its start on this day and the end that goes with it are, whether or not it starts then.
  public func stretch(on day: CivilDate, in city: CityZone) -> (from: Timestamp, to: Timestamp) {
    let zone = clock == .city ? city : .utc
    let end = startMinute + minutes
    return (
      zone.instants(date: day, minute: startMinute).first,
      zone.instants(date: day.adding(days: end / 1_440), minute: end % 1_440).first
    )
  }

  /// Whether it starts on this day.
  func starts(on day: CivilDate, in city: CityZone) -> Bool {
    guard !skipped.contains(day) else { return false }
    guard let repetition else { return day == firstDay }
    guard repetition.fits(day, from: firstDay) else { return false }
    return repetition.until.map { stretch(on: day, in: city).from <= $0 } ?? true
  }

  /// Its stretches that touch the time between two instants, in order, at most `limit`.
  public func stretches(
    from start: Timestamp, to end: Timestamp, in city: CityZone, limit: Int = 1_000
  ) -> [(from: Timestamp, to: Timestamp)] {
    // A day before what the clock shows, and one after: offsets are less than a day.
    let first = city.date(of: start).adding(days: -(minutes / 1_440) - 2)
    let last = city.date(of: end).adding(days: 1)
    var day = max(first, firstDay)
    var found: [(from: Timestamp, to: Timestamp)] = []
    while day <= last, found.count < limit {
      if starts(on: day, in: city) {
        let stretch = stretch(on: day, in: city)
        if stretch.from < end, stretch.to > start { found.append(stretch) }
      } else if repetition == nil, day > firstDay {
        break
      }
      day = day.adding(days: 1)
    }
    return found
  }
}
