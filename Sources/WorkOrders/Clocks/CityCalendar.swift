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

  // What clocks count, by day; shared by the copies of a calendar.
  let countedDays = CountedDays()
  // Service hours by weekday, Monday first, for the clocks' loops.
  let hoursByWeekday: [[MinuteInterval]]

  /// Makes a calendar; service intervals that touch or overlap become one.
  public init(
    zone: CityZone, serviceHours: [Weekday: [MinuteInterval]], patron: MonthDay? = nil, closures: [DateRange] = []
  ) {
    self.zone = zone
    self.serviceHours = serviceHours.mapValues(MinuteInterval.merged).filter { !$0.value.isEmpty }
    self.patron = patron
    self.closures = closures
    let hours = self.serviceHours
    hoursByWeekday = Weekday.allCases.map { hours[$0] ?? [] }
  }

  /// Whether the day is a national holiday, the patron's day, or inside a closure.
  public func isHoliday(_ date: CivilDate) -> Bool {
    Holidays.isNational(date) || patron?.matches(date) == true || closures.contains { $0.contains(date) }
  }

  /// Whether the centre works that day: its weekday has service hours and it is no holiday.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    serviceHours[date.weekday] != nil && !isHoliday(date)
  }

  /// Whether the instant lies in the service hours of a working day.
  public func isService(at instant: Timestamp) -> Bool {
    let day = day(of: instant)
    return spans(.service, onDay: day).contains { $0.contains(instant.milliseconds) }
  }

  /// The calendar quarter in the city.
  public func quarter(of instant: Timestamp) -> Quarter { zone.date(of: instant).quarter }
}
