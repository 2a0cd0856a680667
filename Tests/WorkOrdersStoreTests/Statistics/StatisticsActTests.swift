import Crypto
import Testing

@testable import WorkOrders
@testable import WorkOrdersStore

@Suite("Figures as an official act, in the register")
struct StatisticsActTests {
  private static let period = ReportingPeriod.quarter(Quarter(checkedYear: 2025, number: 4))

  private func statistics(
    version: Int = 1, _ state: StatisticsState = .frozen, position: Int64 = 1, because reason: String? = nil
  ) -> QuarterlyStatistics {
    var statistics = QuarterlyStatistics(
      city: "Prova", period: Self.period, version: version, state: state, generatedAt: SmallCity.start,
      journalPosition: position, head: String(repeating: "0", count: 64), policyVersion: 1, definitions: [],
      figures: [],
      totals: StatisticsTotals(contacts: Movement(opened: 2, closed: 2), requests: Movement(), orders: Movement()))
    statistics.frozenBy = state == .draft ? nil : "dora"
    if state == .issued {
      statistics.issuedAt = SmallCity.start
      statistics.issuedBy = "dora"
    }
    statistics.reissue = reason.map {
      Reissue(version: version - 1, journalPosition: 1, reason: $0, changes: [])
    }
    return statistics
  }

  private func act(
    version: Int = 1, _ state: StatisticsState = .frozen, because reason: String? = nil, of text: String = "frozen"
  ) -> StatisticsAct {
    StatisticsAct(
      of: statistics(version: version, state, because: reason),
      sha256: Hex.text(Array(SHA256.hash(data: Array(text.utf8)))))
  }

  private func freeze(_ centre: Centre, _ text: String = "frozen") async throws {
    let act = act(of: text)
    try await centre.perform(by: .dora) { try $0.freeze(act, document: Array(text.utf8), in: $1) }
  }

  private func issue(_ centre: Centre) async throws {
    let act = act(.issued, of: "issued")
    try await centre.perform(by: .dora) { try $0.issue(act, document: Array("issued".utf8), in: $1) }
  }

  private func reissue(_ centre: Centre, version: Int = 2) async throws {
    let act = act(version: version, .issued, because: "Late entries", of: "anew")
    try await centre.perform(by: .dora) { try $0.reissue(act, document: Array("anew".utf8), in: $1) }
  }

  @Test("Each state and version keeps its own bytes, and the list shows each version as it stands now")
  func life() async throws {
    try await withCentre { centre in
      try await freeze(centre)
      try await issue(centre)
      try await reissue(centre)

      let (acts, texts) = try await centre.register.read { snapshot in
        let acts = [
          try snapshot.statisticsAct(of: Self.period, version: 1, state: .frozen),
          try snapshot.statisticsAct(of: Self.period, version: 1),
          try snapshot.latestStatisticsAct(of: Self.period),
        ].compactMap(\.self)
        return (acts, try acts.map { String(decoding: try snapshot.document(of: $0), as: UTF8.self) })
      }
      #expect(texts == ["frozen", "issued", "anew"])
      #expect(
        acts == [act(), act(.issued, of: "issued"), act(version: 2, .issued, because: "Late entries", of: "anew")])
      let list = try await centre.register.read { try $0.statisticsActs(limit: 10) }
      #expect(list.map(\.act.version) == [2, 1] && list.allSatisfy { $0.act.state == .issued })
      let rest = try await centre.register.read { try $0.statisticsActs(before: list[0].id, limit: 10) }
      #expect(rest == [list[1]])
      let kinds = try await centre.texts("SELECT kind FROM journal_event WHERE kind LIKE 'statistics.%' ORDER BY id")
      #expect(kinds == ["statistics.frozen", "statistics.issued", "statistics.issued"])
      #expect(try await centre.texts("SELECT text FROM journal_words WHERE text = 'Late entries'").count == 1)
      let preceding = try await centre.register.read {
        try $0.precedingAct(of: .quarter(Quarter(checkedYear: 2026, number: 1)))
      }
      #expect(preceding?.version == 2 && preceding?.period == Self.period)
    }
  }

  @Test(
    "An act that was altered beside the journal is handed out no more, whatever was altered",
    arguments: [
      "UPDATE statistics_act SET document = 'forged'", "UPDATE statistics_act SET sha256 = 'forged'",
      "UPDATE journal_event SET facts = '{}' WHERE kind = 'statistics.frozen'",
    ])
  func altered(statement: String) async throws {
    try await withCentre { centre in
      try await freeze(centre)
      try await centre.register.write { try $0.connection.runScript(statement) }
      let refused = await domainError {
        _ = try await centre.register.read { snapshot in
          try snapshot.statisticsAct(of: Self.period, version: 1).map { try snapshot.document(of: $0) }
        }
      }
      #expect(refused?.code == .conflict && refused?.message.contains("was altered") == true)
    }
  }

  @Test("A reason that the document cannot hold is refused")
  func longReason() throws {
    let frozen = act()
    let longest = String(repeating: "è", count: 4_000)
    #expect(try StatisticsAct.checkReissuing(Self.period, latest: frozen, reason: longest) == frozen)
    let error = #expect(throws: DomainError.self) {
      try StatisticsAct.checkReissuing(Self.period, latest: frozen, reason: longest + "!")
    }
    #expect(error?.code == .invalid && error?.field == "reason")
  }

  @Test("What is not over, frozen already, not frozen or issued already is refused, each with what to do")
  func refusals() async throws {
    try await withCentre { centre in
      let notFrozen = await domainError { try await issue(centre) }
      #expect(notFrozen?.code == .conflict && notFrozen?.hint?.contains("statistics freeze --quarter 2025-Q4") == true)
      #expect(await domainError { try await reissue(centre) }?.message.contains("not frozen") == true)
      try await freeze(centre)
      let again = await domainError { try await freeze(centre) }
      #expect(again?.message == "The figures of 2025-Q4 are frozen already (version 1).")
      #expect(again?.hint?.contains("statistics reissue --quarter 2025-Q4") == true)
      try await issue(centre)
      #expect(await domainError { try await issue(centre) }?.message.contains("issued already") == true)
      #expect(await domainError { try await reissue(centre, version: 3) }?.code == .conflict)
      #expect(try await centre.number("SELECT count(*) FROM statistics_act") == 2)
    }
  }

  @Test("Of many who freeze at once, one does, and the others are told")
  func atOnce() async throws {
    try await withCentre { centre in
      let refused = try await concurrently { index in
        await domainError { try await self.freeze(centre, "by \(index)") }?.code
      }
      #expect(refused.count { $0 == nil } == 1)
      #expect(refused.compactMap(\.self).allSatisfy { $0 == .conflict })
      #expect(try await centre.number("SELECT count(*) FROM statistics_act") == 1)
      #expect(
        try await centre.number("SELECT count(*) FROM journal_event WHERE kind = 'statistics.frozen'") == 1)
    }
  }

  @Test("A period that goes on has only a draft, one in the future nothing, and of any days there are no acts")
  func periods() throws {
    let today = CivilDate(checkedYear: 2026, month: 3, day: 31)
    func refusal(_ period: ReportingPeriod) -> DomainError? {
      do throws(DomainError) {
        try StatisticsAct.checkFreezing(period, latest: nil, today: today)
        return nil
      } catch {
        return error
      }
    }
    let present = refusal(.quarter(Quarter(checkedYear: 2026, number: 1)))
    #expect(present?.code == .conflict && present?.message.contains("ends on 31 Mar 2026") == true)
    #expect(present?.sentence.it.contains("finisce il 31/03/2026") == true)
    let future = refusal(.quarter(Quarter(checkedYear: 2026, number: 2)))
    #expect(future?.message.contains("has not begun") == true)
    #expect(future?.advice == LocalizedText(it: "Chiederne uno già finito.", en: "Ask for one that is over."))
    #expect(refusal(.quarter(Quarter(checkedYear: 2025, number: 4))) == nil)
    let days = try ReportingPeriod(from: today.adding(days: -9), to: today.adding(days: -3))
    #expect(refusal(days)?.code == .invalid)
  }

  @Test("Nothing becomes official over a journal that was changed, and the first fault is named")
  func tampered() async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger")
      try await centre.register.seal()
      try await centre.register.read { try $0.requireWholeJournal() }
      try await centre.register.write { transaction in
        _ = try transaction.connection.execute("UPDATE journal_event SET zone = 'Z9' WHERE position = 5")
      }
      let refused = await domainError { try await centre.register.read { try $0.requireWholeJournal() } }
      #expect(refused?.code == .conflict)
      #expect(refused?.message.contains("position 5") == true, "\(refused?.message ?? "nothing")")
    }
  }
}
