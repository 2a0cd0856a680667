extension RetentionRule {
  /// The moment before which a matter must have ended for its data to be due at `now`: the start of that day in the city.
  public func limit(at now: Timestamp, in zone: CityZone) -> Timestamp {
    zone.instants(date: zone.date(of: now).adding(months: -months), minute: 0).first
  }
}

extension CivilDate {
  /// The same day of another month, or that month's last day.
  func adding(months: Int) -> CivilDate {
    let count = max(12, year * 12 + month - 1 + months)
    let (year, month) = (min(9999, count / 12), count % 12 + 1)
    return CivilDate(checkedYear: year, month: month, day: min(day, Self.length(ofMonth: month, in: year)))
  }
}
