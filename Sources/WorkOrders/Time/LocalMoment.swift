/// What the city's clocks and calendars show at an instant.
public struct LocalMoment: Hashable, Sendable {
  /// The local day.
  public let date: CivilDate
  /// Milliseconds shown since midnight, 0 to 86,399,999: 2:30 is 9,000,000 even on a day of 23 hours.
  public let millisecondOfDay: Int

  /// What clocks at a fixed offset (seconds east of UTC) show.
  init(_ instant: Timestamp, offset: Int) {
    let local = instant.milliseconds + Int64(offset) * 1_000
    let day = local.flooredQuotient(86_400_000)
    date = CivilDate(daysSinceEpoch: Int(day))
    millisecondOfDay = Int(local - day * 86_400_000)
  }

  /// The time shown, whole minutes.
  public var time: LocalTime { LocalTime(clamping: millisecondOfDay / 60_000) }
}
