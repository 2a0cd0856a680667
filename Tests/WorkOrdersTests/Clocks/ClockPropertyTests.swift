import Testing
import WorkOrders

/// Random calendars on random weeks, half of them around a change of clocks.
@Suite("Clocks against a minute-by-minute count")
struct ClockPropertyTests {
  static let zones: [(String, [String])] = [
    ("Europe/Rome", ["2026-03-29", "2026-10-25"]), ("America/Los_Angeles", ["2026-03-08", "2026-11-01"]),
    ("Australia/Lord_Howe", ["2026-04-05", "2026-10-04"]), ("Asia/Kathmandu", ["1986-01-01"]),
    ("Africa/Cairo", ["2026-04-24", "2026-10-30"]), ("UTC", ["2026-04-05"]),
  ]

  /// What each of the zones must contribute, for ten thousand comparisons of each property in all.
  static let share = 10_000 / zones.count + 1

  @Test("Due and elapsed agree with the count of every minute", arguments: zones)
  func agreesWithOracle(identifier: String, changes: [String]) throws {
    let zone = try CityZone(identifier: identifier)
    var tally = Tally()
    for seed in UInt64(1)...30 {
      var random = SeededGenerator(seed: seed)
      let firstDay = try Self.firstDay(changes, &random)
      let calendar = try Self.calendar(zone, near: firstDay, &random)
      let oracle = MinuteOracle(calendar, firstDay: firstDay, days: 9)
      for number in 0..<160 {
        let trial = Trial(oracle: oracle, calendar: calendar, days: 7, &random)
        try trial.check("seed \(seed), case \(number), \(identifier) from \(firstDay)", &tally)
      }
    }
    #expect(tally.least >= Self.share, "\(tally)")
  }

  @Test(
    "They agree over spans of months that cross years",
    arguments: [
      ("Europe/Rome", "2026-11-20", 500), ("America/Los_Angeles", "2027-10-30", 200), ("UTC", "1999-12-01", 130),
    ])
  func agreesOverYears(identifier: String, from day: String, days: Int) throws {
    let zone = try CityZone(identifier: identifier)
    let firstDay = try CivilDate(typed: day)
    var tally = Tally()
    for seed in UInt64(1)...2 {
      var random = SeededGenerator(seed: seed)
      let calendar = try Self.calendar(zone, near: firstDay, &random)
      let oracle = MinuteOracle(calendar, firstDay: firstDay, days: days + 2)
      for number in 0..<40 {
        let trial = Trial(oracle: oracle, calendar: calendar, days: days, &random)
        try trial.check("seed \(seed), case \(number), \(identifier) over \(days) days", &tally)
      }
    }
    #expect(tally.least >= 20 && tally.acrossYears >= 10, "\(tally)")
  }

  @Test("Clocks are monotone, additive and undone by elapsed, to the millisecond", arguments: zones)
  func laws(identifier: String, changes: [String]) throws {
    let zone = try CityZone(identifier: identifier)
    var (cases, moved) = (0, 0)
    for seed in UInt64(100)...1_300 {
      var random = SeededGenerator(seed: seed)
      let firstDay = try Self.firstDay(changes, &random)
      let calendar = try Self.calendar(zone, near: firstDay, &random)
      let window = zone.startOfDay(firstDay)
      let instants = (0..<3).map { _ in window + Self.length(upTo: 1_400_000_000, &random) }.sorted()
      let length = Self.length(upTo: 500_000_000, &random) + .milliseconds(1)
      let pauses = Self.pauses(from: instants[0], &random)
      for clock in ClockKind.allCases {
        cases += 1
        let name = "seed \(seed), \(identifier), \(clock)"
        if try checkLaws(calendar, clock, instants, length, pauses, name) { moved += 1 }
      }
    }
    // Pauses that move nothing would prove nothing of their splitting.
    #expect(cases >= Self.share && moved >= Self.share, "\(cases) cases, \(moved) with pauses that count")
  }

  /// Checks every law in one case.
  ///
  /// - Returns: whether its pauses put the due time off.
  func checkLaws(
    _ calendar: CityCalendar, _ clock: ClockKind, _ at: [Timestamp], _ length: Duration, _ pauses: [Pause],
    _ name: String
  ) throws -> Bool {
    let elapsed = { calendar.elapsed(from: $0, to: $1, clock: clock, pauses: pauses) }
    try #require(elapsed(at[0], at[1]) + elapsed(at[1], at[2]) == elapsed(at[0], at[2]), "additive: \(name)")
    let due = try calendar.due(from: at[0], within: .elapsed(length), clock: clock, pauses: pauses)
    try #require(elapsed(at[0], due) == length, "inverse: \(name)")
    try #require(elapsed(at[0], due - .milliseconds(1)) < length, "earliest: \(name)")
    let later = try calendar.due(from: at[1], within: .elapsed(length), clock: clock, pauses: pauses)
    let longer = try calendar.due(from: at[0], within: .elapsed(length + .seconds(1)), clock: clock, pauses: pauses)
    try #require(due <= later && due < longer, "monotone: \(name)")
    let unpaused = try calendar.due(from: at[0], within: .elapsed(length), clock: clock)
    try #require(unpaused <= due, "pauses only put off: \(name)")
    let split = pauses.flatMap(Self.halves)
    let halved = try calendar.due(from: at[0], within: .elapsed(length), clock: clock, pauses: split)
    try #require(halved == due, "a pause in two parts is one: \(name)")
    return unpaused < due
  }

  /// A pause as two that follow one another.
  static func halves(_ pause: Pause) -> [Pause] {
    guard let to = pause.to, to > pause.from else { return [pause] }
    let middle = Timestamp(milliseconds: (pause.from.milliseconds + to.milliseconds) / 2)
    return [Pause(from: pause.from, to: middle, cause: "a"), Pause(from: middle, to: to, cause: "b")]
  }

  @Test("Working days used up are those that the limit names", arguments: zones)
  func workingDayLaws(identifier: String, changes: [String]) throws {
    let zone = try CityZone(identifier: identifier)
    var cases = 0
    for seed in UInt64(500)...600 {
      var random = SeededGenerator(seed: seed)
      let firstDay = try Self.firstDay(changes, &random)
      let calendar = try Self.calendar(zone, near: firstDay, &random)
      let window = zone.startOfDay(firstDay)
      for number in 0..<17 {
        let start = window + Self.length(upTo: 1_400_000_000, &random)
        let pauses = Self.pauses(from: window, &random)
        let days = Int.random(in: 1...20, using: &random)
        let due = try calendar.due(from: start, within: .workingDays(days), clock: .workingDays, pauses: pauses)
        let used = { calendar.workingDays(from: start, to: $0, pauses: pauses) }
        let name = "seed \(seed), case \(number), \(identifier)"
        try #require(used(due) == days && used(due - .milliseconds(1)) == days - 1, "\(name)")
        cases += 1
      }
    }
    #expect(cases >= Self.share)
  }

  /// Hours on a quarter-hour grid, nearly every weekday; now and then a closure, or a day with hours of its own.
  static func calendar(_ zone: CityZone, near firstDay: CivilDate, _ random: inout SeededGenerator) throws
    -> CityCalendar
  {
    var hours: [Weekday: [MinuteInterval]] = [:]
    for weekday in Weekday.allCases where Int.random(in: 0..<10, using: &random) < 8 {
      hours[weekday] = try intervals(1...3, &random)
    }
    if hours.isEmpty { hours[.wednesday] = [.wholeDay] }
    let closed = firstDay.adding(days: .random(in: 0...30, using: &random))
    let closure = DateRange(from: closed, to: closed.adding(days: .random(in: 0...2, using: &random)))
    var exceptions: [CivilDate: [MinuteInterval]] = [:]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      exceptions[firstDay.adding(days: .random(in: 0...9, using: &random))] = try intervals(0...2, &random)
    }
    return CityCalendar(
      zone: zone, serviceHours: hours, patron: MonthDay(month: 10, day: .random(in: 20...31, using: &random)),
      closures: [closure].compactMap(\.self), exceptions: exceptions)
  }

  private static func intervals(_ number: ClosedRange<Int>, _ random: inout SeededGenerator) throws
    -> [MinuteInterval]
  {
    try (0..<Int.random(in: number, using: &random)).map { _ in
      let from = Int.random(in: 0...94, using: &random)
      let to = Int.random(in: (from + 1)...96, using: &random)
      return MinuteInterval(
        from: try #require(LocalTime(minutes: from * 15)), to: try #require(LocalTime(minutes: to * 15)))
    }.compactMap(\.self)
  }

  static func firstDay(_ changes: [String], _ random: inout SeededGenerator) throws -> CivilDate {
    if Bool.random(using: &random), let change = changes.randomElement(using: &random) {
      return try CivilDate(typed: change).adding(days: -.random(in: 0...5, using: &random))
    }
    return CivilDate(daysSinceEpoch: 20_454 + .random(in: 0..<730, using: &random))
  }

  static func pauses(from window: Timestamp, _ random: inout SeededGenerator) -> [Pause] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let start = window + length(upTo: 400_000_000, &random)
      return Pause(from: start, to: start + length(upTo: 200_000_000, &random), cause: "weather")
    }
  }

  // Whole milliseconds: with a bare `.random`, the compiler takes `milliseconds(_: Double)`.
  static func length(upTo most: Int, _ random: inout SeededGenerator) -> Duration {
    .milliseconds(Int.random(in: 0...most, using: &random))
  }
}
