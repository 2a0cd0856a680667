import Testing

@testable import WorkOrders
@testable import WorkOrdersStore

@Suite("Drafts by the calendar")
struct DraftingTests {
  private static let due = SmallCity.calendar.zone.instants(
    date: CivilDate(checkedYear: 2026, month: 4, day: 1), minute: 480
  ).first

  private func statistics() -> QuarterlyStatistics {
    QuarterlyStatistics(
      city: "Prova", period: .quarter(Quarter(checkedYear: 2026, number: 1)), version: 1, state: .draft,
      generatedAt: SmallCity.start, journalPosition: 1, head: String(repeating: "0", count: 64), policyVersion: 1,
      definitions: [], figures: [],
      totals: StatisticsTotals(contacts: Movement(opened: 2, closed: 2), requests: Movement(), orders: Movement()))
  }

  private func dueAt(_ centre: Centre) async throws -> Int {
    try await centre.number("SELECT due_at FROM agenda WHERE kind = 'statistics-due'")
  }

  private func addPeople(_ centre: Centre) async throws {
    try await centre.perform(by: .administrator) { transaction, context in
      for (name, role, email) in [
        ("dora", Role.manager, "dora@city.example"), ("dario", .manager, "Dora@city.example"),
        ("dino", .manager, nil), ("bruno", .technician, "bruno@city.example"),
        ("delia", .manager, "delia@city.example"),
      ] as [(String, Role, String?)] {
        var account = UserAccount(name: UserName(rawValue: name), role: role)
        account.email = email
        try transaction.add(account, in: context)
      }
      try transaction.set("delia", isDisabled: true, in: context)
    }
  }

  @Test("It falls due as service begins on the first working day of the quarter, and the next one follows")
  func planned() async throws {
    try await withCentre { centre in
      #expect(try await dueAt(centre) == Int(Self.due.milliseconds))
      #expect(try await centre.register.read { try $0.areFiguresDue() } == false)
      centre.clock.set(Self.due)
      #expect(try await centre.register.read { try $0.areFiguresDue() })
      let items = try await centre.register.write { try $0.claim(.figures) }
      #expect(items.map(\.task) == [.statisticsDue])
      #expect(try await centre.register.read { try $0.areFiguresDue() } == false, "somebody is at it")
      #expect(try await centre.register.write { try $0.claim(.register) }.isEmpty)
    }
  }

  @Test("The draft is kept and every manager with an address told once, whoever comes twice")
  func once() async throws {
    try await withCentre { centre in
      try await addPeople(centre)
      centre.clock.set(Self.due + .seconds(40 * 86_400))
      let item = try #require(try await centre.register.write { try $0.claim(.figures) }.first)
      let drafted = statistics()
      for _ in 1...2 {
        try await centre.register.write { try $0.recordDraft(item, drafted, sha256: "1", document: Array("x".utf8)) }
      }
      let told = try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'statistics' ORDER BY recipient")
      #expect(told.map { $0.lowercased() } == ["dora@city.example"])
      let body = try await centre.texts("SELECT body FROM outbox WHERE kind = 'statistics'").joined()
      #expect(body.contains("2026-Q1") && body.contains("mcctl statistics freeze --quarter 2026-Q1"), "\(body)")
      #expect(body.contains("Contacts: 2"))
      #expect(try await centre.number("SELECT count(*) FROM journal_event WHERE kind = 'statistics.drafted'") == 1)
      let list = try await centre.register.read { try $0.statisticsActs(limit: 5) }
      #expect(list.map(\.act.state) == [.draft])
      let july = SmallCity.calendar.zone.instants(date: CivilDate(checkedYear: 2026, month: 7, day: 1), minute: 480)
        .first
      #expect(try await dueAt(centre) == Int(july.milliseconds), "the one after the one that was due")
    }
  }

  @Test("A quarter that was frozen before is not drafted, and the task is done")
  func frozenBefore() async throws {
    try await withCentre { centre in
      try await addPeople(centre)
      centre.clock.set(Self.due)
      let item = try #require(try await centre.register.write { try $0.claim(.figures) }.first)
      try await centre.register.write { try $0.recordDraft(item, nil, sha256: "", document: []) }
      #expect(try await centre.number("SELECT count(*) FROM statistics_act") == 0)
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'statistics'") == 0)
      #expect(try await dueAt(centre) > Int(Self.due.milliseconds))
    }
  }

  @Test("Over the turn of the year, holidays and Sundays are passed over, closures and the patron's day too")
  func holidays() throws {
    func next(_ calendar: CityCalendar, after date: CivilDate) -> CivilDate? {
      let zone = calendar.zone
      return calendar.nextDrafting(after: zone.startOfDay(date)).map { zone.date(of: $0) }
    }
    let december = CivilDate(checkedYear: 2026, month: 12, day: 20)
    // 1 January is a Friday and a holiday; 2 January a Saturday, on which the small city works.
    #expect(next(SmallCity.calendar, after: december) == CivilDate(checkedYear: 2027, month: 1, day: 2))
    let closed = CityCalendar(
      zone: SmallCity.calendar.zone, serviceHours: SmallCity.calendar.serviceHours,
      patron: MonthDay("01-04"), closures: [try #require(DateRange("2027-01-02/2027-01-03"))])
    #expect(next(closed, after: december) == CivilDate(checkedYear: 2027, month: 1, day: 5))
    let never = CityCalendar(zone: SmallCity.calendar.zone, serviceHours: [:])
    #expect(next(never, after: december) == nil)
  }

  @Test("Rules that say other hours move it")
  func rules() async throws {
    try await withCentre { centre in
      let later = SmallCity.policy {
        $0.calendar = CityCalendar(
          zone: $0.calendar.zone, serviceHours: $0.calendar.serviceHours,
          closures: [DateRange("2026-04-01/2026-04-01")].compactMap(\.self))
      }
      try await centre.register.write {
        _ = try $0.apply(later, yaml: "", zones: nil, sha256: "", reason: "r", by: .administrator)
      }
      #expect(try await dueAt(centre) == Int((Self.due + .seconds(86_400)).milliseconds))
    }
  }

  @Test("Rules that come after the day they call the first working one pass over no quarter")
  func passedOver() async throws {
    try await withCentre { centre in
      let closed = SmallCity.policy {
        $0.calendar = CityCalendar(
          zone: $0.calendar.zone, serviceHours: $0.calendar.serviceHours,
          closures: [DateRange("2026-04-01/2026-04-06")].compactMap(\.self))
      }
      try await centre.register.write {
        _ = try $0.apply(closed, yaml: "", zones: nil, sha256: "", reason: "r", by: .administrator)
      }
      let fourth = Self.due + .seconds(3 * 86_400)
      centre.clock.set(fourth)
      let open = SmallCity.policy { _ in }
      try await centre.register.write {
        _ = try $0.apply(open, yaml: "", zones: nil, sha256: "", reason: "r", by: .administrator)
      }
      #expect(try await dueAt(centre) == Int(fourth.milliseconds))
    }
  }
}
