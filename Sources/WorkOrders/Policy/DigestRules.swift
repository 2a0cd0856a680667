/// When technicians are told of the orders that nobody has touched for long.
public struct DigestRules: Hashable, Sendable {
  /// The day of the week.
  public let day: Weekday
  /// The time of that day.
  public let at: LocalTime
  /// After how many days without an act an order is dormant.
  public let dormantDays: Int

  /// Makes the rules.
  public init(day: Weekday, at: LocalTime, dormantDays: Int) {
    self.day = day
    self.at = at
    self.dormantDays = dormantDays
  }

  /// When the next digest goes that comes after a moment.
  public func next(after now: Timestamp, in zone: CityZone) -> Timestamp {
    let today = zone.date(of: now)
    let ahead = (day.rawValue - today.weekday.rawValue + 7) % 7
    let first = zone.instants(date: today.adding(days: ahead), minute: at.minutes).first
    return first > now ? first : zone.instants(date: today.adding(days: ahead + 7), minute: at.minutes).first
  }

  /// Orders whose latest act lies before this moment are dormant.
  public func dormant(at now: Timestamp) -> Timestamp { now - .seconds(dormantDays * 86_400) }
}
