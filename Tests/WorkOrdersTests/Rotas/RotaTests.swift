import Testing

@testable import WorkOrders

@Suite("On-call rotas")
struct RotaTests {
  private let city = TestCity.calendar.zone

  private func at(_ text: String) throws -> Timestamp { try city.parse(typed: text) }

  private func turn(
    _ day: CivilDate, _ repetition: RotaRepetition? = nil, who: String = "Anna", at minute: Int = 480,
    minutes: Int = 10_080, skipped: Set<CivilDate> = [], clock: RotaTurn.Clock = .city
  ) -> RotaTurn {
    RotaTurn(
      uid: who, who: who, clock: clock, firstDay: day, startMinute: minute, minutes: minutes, repetition: repetition,
      skipped: skipped)
  }

  private func hours(_ rota: Rota, at text: String) throws -> [Int64] {
    rota.duties(at: try at(text), in: city).map { ($0.to - $0.from).wholeMilliseconds / 3_600_000 }
  }

  @Test("A week by the clock lasts 167 hours when it springs forward and 169 when it falls back")
  func summerTime() throws {
    let rota = Rota(owner: .technicians, turns: [turn(TestCity.day(2026, 3, 2), RotaRepetition(every: .week))])
    #expect(try hours(rota, at: "2026-03-25 03:00") == [167])
    #expect(try hours(rota, at: "2026-10-21 03:00") == [169])
    #expect(try hours(rota, at: "2026-06-10 03:00") == [168])
    let march = rota.duties(at: try at("2026-03-30 08:00"), in: city)
    #expect(march.map(\.from) == [try at("2026-03-30T08:00:00+02:00")])
  }

  @Test("A turn begins at its first instant and is over at its last")
  func ends() throws {
    let rota = Rota(owner: .technicians, turns: [turn(TestCity.day(2026, 3, 2), minutes: 60)])
    let start = try at("2026-03-02 08:00")
    #expect(
      [-1, 0, 3_599_999, 3_600_000].map { rota.isCovered(at: start + .milliseconds($0), in: city) } == [
        false, true, true, false,
      ])
  }

  @Test("Every second week, with one left out, the other team has the weeks between")
  func everySecondWeek() throws {
    let first = TestCity.day(2026, 3, 2)
    let rota = Rota(
      owner: .contractor("LUCE"),
      turns: [
        turn(first, RotaRepetition(every: .week, step: 2), who: "A", skipped: [TestCity.day(2026, 4, 13)]),
        turn(first.adding(days: 7), RotaRepetition(every: .week, step: 2), who: "B"),
      ])
    let who = try ["2026-03-04", "2026-03-11", "2026-03-18", "2026-04-07", "2026-04-15", "2026-04-25"].map {
      rota.duties(at: try at("\($0) 03:00"), in: city).map(\.who)
    }
    #expect(who == [["A"], ["B"], ["A"], ["B"], [], ["B"]])
  }

  @Test("Whoever came on last stands first, then names decide")
  func order() throws {
    let day = TestCity.day(2026, 3, 2)
    let rota = Rota(
      owner: .technicians, turns: [turn(day, who: "C"), turn(day, who: "B", at: 600), turn(day, who: "A")])
    #expect(rota.duties(at: try at("2026-03-02 12:00"), in: city).map(\.who) == ["B", "A", "C"])
  }

  @Test("So many starts end a repetition on the day of the last, days left out counted")
  func count() {
    let monday = TestCity.day(2026, 3, 2)
    let weekly = RotaRepetition(every: .week, step: 2, weekdays: [.monday, .friday])
    #expect(weekly.day(ofStart: 1, from: monday) == monday)
    #expect(weekly.day(ofStart: 3, from: monday) == TestCity.day(2026, 3, 16))
    #expect(RotaRepetition(every: .day, step: 3).day(ofStart: 4, from: monday) == TestCity.day(2026, 3, 11))
    #expect(RotaRepetition(every: .day, step: 366).day(ofStart: 10_000, from: monday) == nil)
    #expect(weekly.day(ofStart: 0, from: monday) == nil)
  }

  @Test("An owner is written and read", arguments: [RotaOwner.technicians, .contractor("luce-viva")])
  func owner(owner: RotaOwner) { #expect(RotaOwner(key: owner.key) == owner) }

  @Test("Anything else is no owner", arguments: ["", "contractor:", "contractor:a b", "operator", "role"])
  func noOwner(key: String) { #expect(RotaOwner(key: key) == nil) }

  @Test("Whoever is on duty at an instant is found as by walking every day from the first", arguments: 1...4)
  func oracle(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for round in 0..<2_500 {
      let turn = random(&generator)
      let time = city.startOfDay(TestCity.day(2026, 1, 1)) + .seconds(Int.random(in: 0...31_536_000, using: &generator))
      let found = Rota(owner: .technicians, turns: [turn]).duties(at: time, in: city).map(\.from)
      #expect(found.sorted() == walked(turn, to: time).sorted(), "seed \(seed), round \(round): \(turn) at \(time)")
    }
  }

  private func random(_ generator: inout SeededGenerator) -> RotaTurn {
    let first = TestCity.day(2025, 11, 1).adding(days: Int.random(in: 0...300, using: &generator))
    var repetition: RotaRepetition?
    if Int.random(in: 0...4, using: &generator) > 0 {
      let days = Weekday.allCases.filter { _ in Int.random(in: 0...2, using: &generator) == 0 }
      repetition = RotaRepetition(
        every: Bool.random(using: &generator) ? .day : .week, step: Int.random(in: 1...5, using: &generator),
        weekdays: Set(days),
        until: Bool.random(using: &generator)
          ? city.startOfDay(first.adding(days: Int.random(in: 0...200, using: &generator))) : nil)
    }
    let skipped = (0..<5).map { _ in first.adding(days: Int.random(in: 0...60, using: &generator)) }
    return turn(
      first, repetition, at: Int.random(in: 0..<1_440, using: &generator),
      minutes: Int.random(in: 1...20_000, using: &generator), skipped: Set(skipped),
      clock: Bool.random(using: &generator) ? .city : .utc)
  }

  // Slow and plain: counts days and weeks one by one.
  private func walked(_ turn: RotaTurn, to time: Timestamp) -> [Timestamp] {
    let zone = turn.clock == .city ? city : .utc
    var found: [Timestamp] = []
    var (day, age, weeks) = (turn.firstDay, 0, 0)
    while zone.startOfDay(day) <= time {
      if age > 0, day.weekday == .monday { weeks += 1 }
      let begins = zone.instants(date: day, minute: turn.startMinute).first
      let last = turn.startMinute + turn.minutes
      let ends = zone.instants(date: day.adding(days: last / 1_440), minute: last % 1_440).first
      if fits(turn, day, age, weeks, begins), begins <= time, time < ends { found.append(begins) }
      day = day.adding(days: 1)
      age += 1
    }
    return found
  }

  private func fits(_ turn: RotaTurn, _ day: CivilDate, _ age: Int, _ weeks: Int, _ begins: Timestamp) -> Bool {
    if turn.skipped.contains(day) { return false }
    guard let repetition = turn.repetition else { return age == 0 }
    if let until = repetition.until, begins > until { return false }
    let isWanted =
      repetition.weekdays.isEmpty
      ? repetition.every == .day || day.weekday == turn.firstDay.weekday : repetition.weekdays.contains(day.weekday)
    return isWanted && (repetition.every == .day ? age : weeks) % repetition.step == 0
  }
}
