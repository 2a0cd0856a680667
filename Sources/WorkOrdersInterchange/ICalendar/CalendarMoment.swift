import WorkOrders

/// A date, or a date with a time, as calendars write them.
struct CalendarMoment: Equatable {
  /// The day shown.
  let day: CivilDate
  /// Minutes since midnight; 0 for a bare date.
  let minute: Int
  /// Whether it is a bare date.
  let isDate: Bool
  /// Whose clock shows it; `nil` for a bare date, which any clock may.
  let clock: RotaTurn.Clock

  /// Reads `20260302T080000`, `20260302T070000Z` or `20260302`; `nil` for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8 || bytes.count == 15 || (bytes.count == 16 && bytes[15] == UInt8(ascii: "Z")) else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].allSatisfy { $0 >= 48 && $0 <= 57 } ? bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } : nil
    }
    guard let year = number(0..<4), let month = number(4..<6), let date = number(6..<8),
      let day = CivilDate(year: year, month: month, day: date), (1_970...2_199).contains(year)
    else { return nil }
    self.day = day
    isDate = bytes.count == 8
    clock = bytes.count == 16 ? .utc : .city
    guard bytes.count > 8 else {
      minute = 0
      return
    }
    guard bytes[8] == UInt8(ascii: "T"), let hour = number(9..<11), let minutes = number(11..<13), hour < 24,
      minutes < 60, let second = number(13..<15), second <= 60
    else { return nil }
    minute = hour * 60 + minutes
  }

  init(day: CivilDate, minute: Int, isDate: Bool = false, clock: RotaTurn.Clock) {
    self.day = day
    self.minute = minute
    self.isDate = isDate
    self.clock = clock
  }

  /// The instant it names.
  func instant(in city: CityZone) -> Timestamp {
    (clock == .utc ? CityZone.utc : city).instants(date: day, minute: minute).first
  }

  /// The same instant as another clock shows it.
  func shown(by other: RotaTurn.Clock, in city: CityZone) -> CalendarMoment {
    guard other != clock, !isDate else { return self }
    let local = (other == .utc ? CityZone.utc : city).local(instant(in: city))
    return CalendarMoment(day: local.date, minute: local.time.minutes, clock: other)
  }

  /// Minutes since the first day of the era, as its clock counts them.
  var count: Int { day.daysSinceEpoch * 1_440 + minute }

  /// As calendars write it.
  var text: String {
    let date = day.description.filter { $0 != "-" }
    if isDate { return date }
    let time = [minute / 60, minute % 60, 0].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(date)T\(time)" + (clock == .utc ? "Z" : "")
  }
}
