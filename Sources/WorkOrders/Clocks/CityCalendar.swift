/// The city's time: its zone, the centre's service hours, and the days nobody works.
public struct CityCalendar: Hashable, Sendable {
  /// The time zone of every local day and hour.
  public let zone: CityZone
  /// The centre's service hours by weekday, in order and without overlaps; weekdays without any are missing.
  public let serviceHours: [Weekday: [MinuteInterval]]
  /// The patron's day, a holiday every year.
  public let patron: MonthDay?
  /// Days on which the offices are closed besides holidays.
  public let closures: [DateRange]
  /// Days with service hours of their own, none where the centre is closed: they go before weekdays, holidays and
  /// closures.
  public let exceptions: [CivilDate: [MinuteInterval]]

  // What clocks count, by day; shared by the copies of a calendar.
  let countedDays = CountedDays()
  // Service hours by weekday, Monday first, for the clocks' loops.
  private let hoursByWeekday: [[MinuteInterval]]
  // The hours of the exceptions by day number.
  private let hoursByDay: [Int: [MinuteInterval]]

  /// Makes a calendar; service intervals that touch or overlap become one.
  public init(
    zone: CityZone, serviceHours: [Weekday: [MinuteInterval]], patron: MonthDay? = nil, closures: [DateRange] = [],
    exceptions: [CivilDate: [MinuteInterval]] = [:]
  ) {
    self.zone = zone
    self.serviceHours = serviceHours.mapValues(MinuteInterval.merged).filter { !$0.value.isEmpty }
    self.patron = patron
    self.closures = closures
    self.exceptions = exceptions.mapValues(MinuteInterval.merged)
    hoursByDay = Dictionary(uniqueKeysWithValues: self.exceptions.map { ($0.daysSinceEpoch, $1) })
    let hours = self.serviceHours
    hoursByWeekday = Weekday.allCases.map { hours[$0] ?? [] }
  }

  /// Whether the day is a national holiday, the patron's day, or inside a closure.
  public func isHoliday(_ date: CivilDate) -> Bool {
    Holidays.isNational(date) || patron?.matches(date) == true || closures.contains { $0.contains(date) }
  }

  /// Whether the centre works that day: it has service hours of its own, or its weekday has and it is no holiday.
  public func isWorkingDay(_ date: CivilDate) -> Bool { !hours(onDay: date.daysSinceEpoch).isEmpty }

  /// Whether any day at all has service hours.
  var hasService: Bool { !serviceHours.isEmpty || exceptions.values.contains { !$0.isEmpty } }

  /// The service hours of a day (days since 1970-01-01); none unless it is a working day.
  func hours(onDay day: Int) -> [MinuteInterval] {
    if !hoursByDay.isEmpty, let own = hoursByDay[day] { return own }
    let hours = hoursByWeekday[Weekday(daysSinceEpoch: day).rawValue - 1]
    return hours.isEmpty || isHoliday(CivilDate(daysSinceEpoch: day)) ? [] : hours
  }

  /// Whether the instant lies in the service hours of a working day.
  public func isService(at instant: Timestamp) -> Bool {
    let day = day(of: instant)
    return spans(.service, onDay: day).contains { $0.contains(instant.milliseconds) }
  }

  /// The calendar quarter in the city.
  public func quarter(of instant: Timestamp) -> Quarter { zone.date(of: instant).quarter }
}
