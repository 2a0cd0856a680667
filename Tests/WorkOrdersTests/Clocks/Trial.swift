import Testing

@testable import WorkOrders

/// How often each property was compared with the oracle, cases that prove nothing left out.
struct Tally {
  var elapsed = 0
  var due = 0
  var workingDays = 0
  var dates = 0
  /// Comparisons over spans that begin in one year and end in another.
  var acrossYears = 0

  /// The property that was compared least.
  var least: Int { min(elapsed, due, workingDays, dates) }
}

/// One random start, end, limit, day and set of pauses, on whole minutes of the oracle's window.
struct Trial {
  let oracle: MinuteOracle
  let calendar: CityCalendar
  let from: Int
  let to: Int
  let minutes: Int
  let days: Int
  let day: Int
  let clock: ClockKind
  private let window: Int
  private(set) var pauses: [Pause] = []
  private(set) var paused: [Bool]

  /// Draws a case within so many days from the oracle's start, which must reach two days further.
  init(oracle: MinuteOracle, calendar: CityCalendar, days window: Int, _ random: inout SeededGenerator) {
    self.oracle = oracle
    self.calendar = calendar
    self.window = window * 1_440
    let (near, far) = (window * 720, window * 1_440)
    from = .random(in: 0...near, using: &random)
    to = .random(in: from...far, using: &random)
    minutes = .random(in: 1...max(1_500, near / 4), using: &random)
    days = .random(in: 1...max(3, window / 6), using: &random)
    day = oracle.days[.random(in: 0..<near, using: &random)]
    clock = ClockKind.allCases.randomElement(using: &random) ?? .always
    paused = [Bool](repeating: false, count: far + 2 * 1_440)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let start = Int.random(in: 0...near, using: &random)
      let end = start + Int.random(in: 0...near / 3, using: &random)
      pauses.append(Pause(from: instant(start), to: instant(end), cause: "weather"))
      for index in start..<end { paused[index] = true }
    }
  }

  /// Compares every property with the oracle.
  func check(_ name: String, _ tally: inout Tally) throws {
    let counted = oracle.elapsed(clock, from: from, to: to, paused: paused)
    let elapsed = calendar.elapsed(from: instant(from), to: instant(to), clock: clock, pauses: pauses)
    try #require(elapsed == .seconds(counted * 60), "elapsed on \(clock): \(name)")
    if counted > 0 { tally.elapsed += 1 }
    if counted > 0, year(from) != year(to) { tally.acrossYears += 1 }
    if let end = oracle.due(clock, from: from, minutes: minutes, paused: paused, end: window) {
      try #require(try due(.elapsed(.seconds(minutes * 60))) == instant(end), "due on \(clock): \(name)")
      tally.due += 1
    }
    if let end = oracle.due(workingDays: days, from: from, paused: paused, end: window) {
      try #require(try due(.workingDays(days)) == instant(end), "due in \(days) working days: \(name)")
      tally.workingDays += 1
    }
    try checkDay(name, &tally)
  }

  private func checkDay(_ name: String, _ tally: inout Tally) throws {
    let date = CivilDate(daysSinceEpoch: day)
    if let end = oracle.end(ofDay: day) {
      let due = try calendar.due(by: date, clock: .always)
      try #require(due + .milliseconds(1) == instant(end), "due by \(date): \(name)")
    }
    if let end = oracle.endOfService(onDay: day, end: window) {
      let due = try calendar.due(by: date, clock: clock == .always ? .service : clock)
      try #require(due == instant(end), "due by the end of service of \(date): \(name)")
      tally.dates += 1
    }
  }

  private func due(_ limit: TimeLimit) throws -> Timestamp {
    try calendar.due(from: instant(from), within: limit, clock: clock, pauses: pauses)
  }

  private func year(_ minute: Int) -> Int { calendar.zone.year(of: instant(minute)) }

  private func instant(_ minute: Int) -> Timestamp { oracle.start + .seconds(minute * 60) }
}
