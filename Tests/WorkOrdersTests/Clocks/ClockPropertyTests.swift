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

  @Test("Due and elapsed agree with the count of every minute", arguments: zones)
  func agreesWithOracle(identifier: String, changes: [String]) throws {
    let zone = try CityZone(identifier: identifier)
    for seed in UInt64(1)...30 {
      var random = SeededGenerator(seed: seed)
      let calendar = try Self.calendar(zone, &random)
      let firstDay = try Self.firstDay(changes, &random)
      let oracle = MinuteOracle(calendar, firstDay: firstDay, days: 9)
      for number in 0..<60 {
        let trial = Trial(oracle: oracle, calendar: calendar, &random)
        try trial.check("seed \(seed), case \(number), \(identifier) from \(firstDay)")
      }
    }
  }

  @Test("Clocks are monotone, additive and undone by elapsed, to the millisecond", arguments: zones)
  func laws(identifier: String, changes: [String]) throws {
    let zone = try CityZone(identifier: identifier)
    for seed in UInt64(100)...700 {
      var random = SeededGenerator(seed: seed)
      let calendar = try Self.calendar(zone, &random)
      let window = zone.startOfDay(try Self.firstDay(changes, &random))
      let instants = (0..<3).map { _ in window + Self.length(upTo: 1_400_000_000, &random) }.sorted()
      let length = Self.length(upTo: 500_000_000, &random) + .milliseconds(1)
      let pauses = Self.pauses(from: window, &random)
      for clock in ClockKind.allCases {
        try checkLaws(calendar, clock, instants, length, pauses, "seed \(seed), \(identifier), \(clock)")
      }
    }
  }

  func checkLaws(
    _ calendar: CityCalendar, _ clock: ClockKind, _ at: [Timestamp], _ length: Duration, _ pauses: [Pause],
    _ name: String
  ) throws {
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
    for seed in UInt64(500)...600 {
      var random = SeededGenerator(seed: seed)
      let calendar = try Self.calendar(zone, &random)
      let window = zone.startOfDay(try Self.firstDay(changes, &random))
      for number in 0..<17 {
        let start = window + Self.length(upTo: 1_400_000_000, &random)
        let pauses = Self.pauses(from: window, &random)
        let days = Int.random(in: 1...20, using: &random)
        let due = try calendar.due(from: start, within: .workingDays(days), clock: .workingDays, pauses: pauses)
        let used = { calendar.workingDays(from: start, to: $0, pauses: pauses) }
        let name = "seed \(seed), case \(number), \(identifier)"
        try #require(used(due) == days && used(due - .milliseconds(1)) == days - 1, "\(name)")
      }
    }
  }

  /// Hours on a quarter-hour grid, nearly every weekday; a closure now and then.
  static func calendar(_ zone: CityZone, _ random: inout SeededGenerator) throws -> CityCalendar {
    var hours: [Weekday: [MinuteInterval]] = [:]
    for weekday in Weekday.allCases where Int.random(in: 0..<10, using: &random) < 8 {
      hours[weekday] = try (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let from = Int.random(in: 0...94, using: &random)
        let to = Int.random(in: (from + 1)...96, using: &random)
        return MinuteInterval(
          from: try #require(LocalTime(minutes: from * 15)), to: try #require(LocalTime(minutes: to * 15)))
      }.compactMap(\.self)
    }
    if hours.isEmpty { hours[.wednesday] = [.wholeDay] }
    let closed = CivilDate(daysSinceEpoch: 20_500 + .random(in: 0..<400, using: &random))
    return CityCalendar(
      zone: zone, serviceHours: hours, patron: MonthDay(month: 10, day: .random(in: 20...31, using: &random)),
      closures: [DateRange(closed)])
  }

  static func firstDay(_ changes: [String], _ random: inout SeededGenerator) throws -> CivilDate {
    if Bool.random(using: &random), let change = changes.randomElement(using: &random) {
      return try CivilDate(typed: change).adding(days: -.random(in: 0...5, using: &random))
    }
    return CivilDate(daysSinceEpoch: 20_454 + .random(in: 0..<730, using: &random))
  }

  static func pauses(from window: Timestamp, _ random: inout SeededGenerator) -> [Pause] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let start = window + length(upTo: 800_000_000, &random)
      return Pause(from: start, to: start + length(upTo: 200_000_000, &random), cause: "weather")
    }
  }

  // Whole milliseconds: with a bare `.random`, the compiler takes `milliseconds(_: Double)`.
  static func length(upTo most: Int, _ random: inout SeededGenerator) -> Duration {
    .milliseconds(Int.random(in: 0...most, using: &random))
  }
}

/// One random start, end, limit and set of pauses, on whole minutes of the oracle's window.
struct Trial {
  let oracle: MinuteOracle
  let calendar: CityCalendar
  let from: Int
  let to: Int
  let minutes: Int
  let days: Int
  let clock: ClockKind
  private(set) var pauses: [Pause] = []
  private(set) var paused: [Bool]

  static let window = 7 * 1_440

  init(oracle: MinuteOracle, calendar: CityCalendar, _ random: inout SeededGenerator) {
    self.oracle = oracle
    self.calendar = calendar
    from = .random(in: 0...5_000, using: &random)
    to = .random(in: from...min(from + 4_000, Self.window), using: &random)
    minutes = .random(in: 1...1_500, using: &random)
    days = .random(in: 1...3, using: &random)
    clock = ClockKind.allCases.randomElement(using: &random) ?? .always
    paused = [Bool](repeating: false, count: 9 * 1_440)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let start = Int.random(in: 0...5_000, using: &random)
      let end = start + Int.random(in: 0...2_000, using: &random)
      pauses.append(Pause(from: instant(start), to: instant(end), cause: "weather"))
      for index in start..<end { paused[index] = true }
    }
  }

  func check(_ name: String) throws {
    let counted = oracle.elapsed(clock, from: from, to: to, paused: paused)
    let elapsed = calendar.elapsed(from: instant(from), to: instant(to), clock: clock, pauses: pauses)
    try #require(elapsed == .seconds(counted * 60), "elapsed on \(clock): \(name)")
    if let end = oracle.due(clock, from: from, minutes: minutes, paused: paused, end: Self.window) {
      try #require(try due(.elapsed(.seconds(minutes * 60))) == instant(end), "due on \(clock): \(name)")
    }
    if let end = oracle.due(workingDays: days, from: from, paused: paused, end: Self.window) {
      try #require(try due(.workingDays(days)) == instant(end), "due in \(days) working days: \(name)")
    }
  }

  private func due(_ limit: TimeLimit) throws -> Timestamp {
    try calendar.due(from: instant(from), within: limit, clock: clock, pauses: pauses)
  }

  private func instant(_ minute: Int) -> Timestamp { oracle.start + .seconds(minute * 60) }
}
