import Testing

@testable import WorkOrders
@testable import WorkOrdersStore

@Suite("Issued figures on the agenda")
struct PublicationTests {
  private static let third = ReportingPeriod.quarter(Quarter(checkedYear: 2025, number: 3))
  private static let fourth = ReportingPeriod.quarter(Quarter(checkedYear: 2025, number: 4))

  private func act(_ period: ReportingPeriod, _ state: StatisticsState, version: Int = 1) -> StatisticsAct {
    let isIssued = state == .issued
    return StatisticsAct(
      period: period, version: version, state: state, journalPosition: 1, head: String(repeating: "0", count: 64),
      sha256: "\(period) \(version) \(state.rawValue)", madeAt: SmallCity.start, madeBy: "dora",
      issuedAt: isIssued ? SmallCity.start : nil, issuedBy: isIssued ? "dora" : nil,
      reason: version > 1 ? "Late entries" : nil)
  }

  private func freeze(_ period: ReportingPeriod, in centre: Centre) async throws {
    let act = act(period, .frozen)
    try await centre.perform(by: .dora) { try $0.freeze(act, document: [], in: $1) }
  }

  private func issue(_ period: ReportingPeriod, in centre: Centre) async throws {
    try await freeze(period, in: centre)
    let act = act(period, .issued)
    try await centre.perform(by: .dora) { try $0.issue(act, document: [], in: $1) }
  }

  private func reissue(_ period: ReportingPeriod, in centre: Centre) async throws {
    let act = act(period, .issued, version: 2)
    try await centre.perform(by: .dora) { try $0.reissue(act, document: [], in: $1) }
  }

  private func found(_ period: ReportingPeriod, in centre: Centre) async throws -> StatisticsPublication {
    try #require(try await centre.register.read { try $0.publication(of: period) })
  }

  private func record(_ published: StatisticsPublication, in centre: Centre) async throws {
    try await centre.register.write { try $0.recordPublication(of: published.act.period, published) }
  }

  private func due(_ centre: Centre) async throws -> [String] {
    try await centre.texts("SELECT key FROM agenda WHERE kind = 'publication-due' ORDER BY key")
  }

  @Test("A period is due to be published once it is issued, and again once it is issued anew")
  func scheduled() async throws {
    try await withCentre { centre in
      try await freeze(Self.third, in: centre)
      #expect(try await due(centre).isEmpty)
      #expect(try await centre.register.read { try $0.publication(of: Self.third) } == nil)
      try await issue(Self.fourth, in: centre)
      #expect(try await due(centre) == ["publication-due 2025-Q4"])
      #expect(try await centre.register.read { try $0.areFiguresDue() })
      #expect(try await centre.register.write { try $0.claim(.register) }.isEmpty)
      let items = try await centre.register.write { try $0.claim(.figures) }
      #expect(items.map(\.task) == [.publicationDue(Self.fourth)])
      #expect(try await centre.register.read { try $0.areFiguresDue() } == false, "somebody is at it")

      let first = try await found(Self.fourth, in: centre)
      #expect(first.act.version == 1 && first.isNewestQuarter)
      try await record(first, in: centre)
      #expect(try await due(centre).isEmpty)

      try await reissue(Self.fourth, in: centre)
      #expect(try await due(centre) == ["publication-due 2025-Q4"])
      #expect(try await found(Self.fourth, in: centre).act.version == 2)
    }
  }

  @Test("A version that was overtaken while it was published is published anew")
  func overtaken() async throws {
    try await withCentre { centre in
      try await issue(Self.fourth, in: centre)
      let first = try await found(Self.fourth, in: centre)
      try await reissue(Self.fourth, in: centre)
      let second = try await found(Self.fourth, in: centre)
      try await record(second, in: centre)
      #expect(try await due(centre).isEmpty)
      // Whoever was slow has laid the first version over the second.
      try await record(first, in: centre)
      #expect(try await due(centre) == ["publication-due 2025-Q4"])
      try await record(second, in: centre)
      #expect(try await due(centre).isEmpty)
    }
  }

  @Test("Where a later quarter was issued meanwhile both are published anew; a month never is")
  func newest() async throws {
    try await withCentre { centre in
      try await issue(Self.third, in: centre)
      let alone = try await found(Self.third, in: centre)
      #expect(alone.isNewestQuarter)
      try await issue(Self.fourth, in: centre)
      try await record(try await found(Self.fourth, in: centre), in: centre)
      try await record(alone, in: centre)
      #expect(try await due(centre) == ["publication-due 2025-Q3", "publication-due 2025-Q4"])
      let later = try await found(Self.third, in: centre)
      #expect(!later.isNewestQuarter)
      try await record(later, in: centre)
      #expect(try await due(centre) == ["publication-due 2025-Q4"])

      let month = try #require(ReportingPeriod(label: "2026-02"))
      try await issue(month, in: centre)
      #expect(try await due(centre) == ["publication-due 2025-Q4"])
      #expect(try await found(Self.fourth, in: centre).isNewestQuarter)
    }
  }

  @Test("What could not be published is tried again after a minute, then after twice as long each time, up to 128")
  func putOff() async throws {
    try await withCentre { centre in
      try await issue(Self.fourth, in: centre)
      for minutes in [1, 2, 4, 8, 16, 32, 64, 128, 128] {
        let item = try #require(try await centre.register.write { try $0.claim(.figures) }.first)
        try await centre.register.write { try $0.putOff(item) }
        centre.clock.advance(.seconds(60 * minutes - 1))
        #expect(try await centre.register.read { try $0.areFiguresDue() } == false, "\(minutes)")
        centre.clock.advance(.seconds(1))
        #expect(try await centre.register.read { try $0.areFiguresDue() }, "\(minutes)")
      }
    }
  }

  @Test("What is due anew is not put off with the attempt before, though the clock stands", arguments: [false, true])
  func dueAnew(onTheWay: Bool) async throws {
    try await withCentre { centre in
      try await issue(Self.fourth, in: centre)
      let items = try await centre.register.write { transaction -> [AgendaItem] in
        guard onTheWay else { return try transaction.claim(.figures) }
        return try transaction.performDue(until: transaction.now, repeats: StretchRepeats()).figures
      }
      let item = try #require(items.first)
      try await centre.register.write { try $0.putOff(item) }
      #expect(try await centre.register.read { try $0.areFiguresDue() } == false)
      try await reissue(Self.fourth, in: centre)
      try await centre.register.write { try $0.putOff(item) }
      #expect(try await centre.register.read { try $0.areFiguresDue() })
    }
  }

  @Test("Who does not publish takes no such task, counts none, and no clock of his stops at one")
  func leftAlone() async throws {
    try await withCentre { centre in
      let before = try await centre.register.read { try $0.agendaDepth(.allButPublishing) }
      try await issue(Self.fourth, in: centre)
      let own = try await centre.register.read { try $0.agendaDepth(.allButPublishing) }
      let all = try await centre.register.read { try $0.agendaDepth(.all) }
      #expect(own.waiting == before.waiting && own.due == before.due)
      #expect(all.waiting == own.waiting + 1 && all.due == own.due + 1)
      #expect(try await centre.register.read { try $0.areFiguresDue(.drafts) } == false)
      #expect(try await centre.register.write { try $0.claim(.drafts) }.isEmpty)
      #expect(try await centre.register.write { try $0.claim(.allButPublishing) }.isEmpty)
      let next = try #require(try await centre.register.read { try $0.nextDue(.allButPublishing) })
      #expect(next > SmallCity.start)
      let target = SmallCity.start + .seconds(60)
      let stretch = try await centre.register.write {
        try $0.performDue(until: target, of: .allButPublishing, repeats: StretchRepeats())
      }
      #expect(stretch.isComplete && stretch.now == target && stretch.performed == 0)

      #expect(try await due(centre) == ["publication-due 2025-Q4"])
      let items = try await centre.register.write { try $0.claim(.figures) }
      #expect(items.map(\.task) == [.publicationDue(Self.fourth)] && items.map(\.attempts) == [1])
    }
  }

  @Test("A task's key is read back", arguments: ["2025-Q4", "2025-12"])
  func key(label: String) throws {
    let task = AgendaTask.publicationDue(try #require(ReportingPeriod(label: label)))
    #expect(task.key == "publication-due \(label)" && AgendaTask(key: task.key) == task)
    #expect(AgendaTask(key: "publication-due spring") == nil && AgendaTask(key: "publication-due") == nil)
  }
}
