import DispatchAPI
import Foundation
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// The figures of a period as an official act: counted and written outside the register's writer, which then only keeps
/// them.
struct StatisticsOffice: Sendable {
  let register: Register

  /// The figures of a period with their document.
  ///
  /// - Throws: ``DomainError`` `invalid` for a period in the future, `notFound` for a version that is not there.
  func paper(
    of period: ReportingPeriod, _ choice: StatisticsChoice, progress: @escaping StatisticsCount.Progress
  ) async throws -> StatisticsPaper {
    if let paper = try await kept(of: period, choice) { return paper }
    return try await draft(of: period, progress: progress)
  }

  /// The figures of a period as they were kept; `nil` where they have to be counted.
  ///
  /// - Throws: as ``paper(of:_:progress:)``.
  func kept(of period: ReportingPeriod, _ choice: StatisticsChoice) async throws -> StatisticsPaper? {
    let document = try await register.read { snapshot -> [UInt8]? in
      try StatisticsAct.checkHasBegun(period, today: try snapshot.today(), field: "quarter")
      return try Self.act(of: period, choice, snapshot).map { try snapshot.document(of: $0) }
    }
    guard let document else { return nil }
    return try await onThread { try StatisticsPaper(reading: document) }
  }

  /// The figures of a period that has begun, counted at the journal's end.
  func draft(of period: ReportingPeriod, progress: @escaping StatisticsCount.Progress) async throws -> StatisticsPaper {
    try await register.seal()
    let statistics = try await count { snapshot in
      try StatisticsCount(snapshot, progress: progress).draft(of: period)
    }
    return try await onThread { try StatisticsPaper(writing: statistics) }
  }

  /// Checks that a period has begun.
  ///
  /// - Throws: ``DomainError`` `invalid` for one in the future.
  func requireBegun(_ period: ReportingPeriod) async throws {
    try await register.read { try StatisticsAct.checkHasBegun(period, today: try $0.today(), field: "quarter") }
  }

  // `nil` where the present figures are asked for.
  private static func act(
    of period: ReportingPeriod, _ choice: StatisticsChoice, _ snapshot: RegisterSnapshot
  ) throws -> StatisticsAct? {
    switch choice {
    case .draft: return nil
    case .latest:
      let latest = try snapshot.latestStatisticsAct(of: period)
      return latest?.state == .draft ? nil : latest
    case .version(let version):
      if let act = try snapshot.statisticsAct(of: period, version: version) { return act }
      throw DomainError(
        .notFound,
        .init(
          it: "Di \(period.label) non c'è la versione \(version).",
          en: "There is no version \(version) of \(period.label)."),
        hint: .init(it: "Vedere mcctl statistics list.", en: "See mcctl statistics list."), field: "version")
    }
  }

  /// Freezes a period that is over.
  ///
  /// - Throws: ``DomainError`` as ``StatisticsAct/checkFreezing(_:latest:today:)``, `conflict` too when the journal is
  ///   not whole.
  func freeze(
    _ period: ReportingPeriod, _ call: StatisticsCall, progress: @escaping StatisticsCount.Progress
  ) async throws -> StatisticsActView {
    if let answer = try await firstAnswer(call) { return answer }
    try await register.read { snapshot in
      try StatisticsAct.checkFreezing(
        period, latest: try snapshot.latestStatisticsAct(of: period), today: try snapshot.today())
    }
    try await register.seal()
    let login = call.actor.name
    let statistics = try await count { snapshot in
      try snapshot.requireWholeJournal()
      return try StatisticsCount(snapshot, progress: progress).frozen(period, by: login)
    }
    try StatisticsAct.checkContent(statistics)
    let paper = try await onThread { try StatisticsPaper(writing: statistics) }
    return try await keep(paper, call) { try $0.freeze(paper.act, document: paper.document, in: $1) }
  }

  /// Issues the frozen version of a period: the same figures, with who issued them and when.
  ///
  /// - Throws: ``DomainError`` as ``StatisticsAct/checkIssuing(_:latest:)``, `conflict` too when the journal is not
  ///   whole.
  func issue(
    _ period: ReportingPeriod, _ call: StatisticsCall, progress: @escaping StatisticsCount.Progress
  ) async throws -> StatisticsActView {
    if let answer = try await firstAnswer(call) { return answer }
    let frozen = try await count { snapshot in
      let latest = try snapshot.latestStatisticsAct(of: period)
      let act = try StatisticsAct.checkIssuing(period, latest: latest)
      try snapshot.requireWholeJournal(head: act.head)
      progress(act.journalPosition, act.journalPosition)
      return (document: try snapshot.document(of: act), now: snapshot.now)
    }
    let login = call.actor.name
    let paper = try await onThread {
      let read = try StatisticsPaper(reading: frozen.document)
      return try StatisticsPaper(writing: read.statistics.issued(at: frozen.now, by: login))
    }
    return try await keep(paper, call) { try $0.issue(paper.act, document: paper.document, in: $1) }
  }

  /// Issues a new version of a period, counted now, with what it changes.
  ///
  /// - Throws: ``DomainError`` as ``StatisticsAct/checkReissuing(_:latest:reason:)``, `conflict` too when the journal is
  ///   not whole.
  func reissue(
    _ period: ReportingPeriod, because reason: String, _ call: StatisticsCall,
    progress: @escaping StatisticsCount.Progress
  ) async throws -> StatisticsActView {
    if let answer = try await firstAnswer(call) { return answer }
    let replaced = try await register.read { snapshot in
      try StatisticsAct.checkReissuing(
        period, latest: try snapshot.latestStatisticsAct(of: period), reason: reason)
    }
    try await register.seal()
    let login = call.actor.name
    let statistics = try await count { snapshot in
      try snapshot.requireWholeJournal(head: replaced.head)
      let former = try StatisticsPaper(reading: try snapshot.document(of: replaced)).statistics
      return try StatisticsCount(snapshot, progress: progress)
        .reissued(period, replacing: former, by: login, because: reason)
    }
    try StatisticsAct.checkContent(statistics)
    let paper = try await onThread { try StatisticsPaper(writing: statistics) }
    return try await keep(paper, call) { try $0.reissue(paper.act, document: paper.document, in: $1) }
  }

  private func firstAnswer(_ call: StatisticsCall) async throws -> StatisticsActView? {
    guard let key = call.key else { return nil }
    let answer = try await register.write { try $0.firstAnswer(to: key, digest: call.digest) }
    return try answer.map { try WireJSON.decode(StatisticsActView.self, from: Data($0.body)) }
  }

  private func keep(
    _ paper: StatisticsPaper, _ call: StatisticsCall,
    _ verb: @escaping @Sendable (RegisterTransaction, ActContext) throws -> Void
  ) async throws -> StatisticsActView {
    try await onThread { try paper.checkReadable() }
    let stored = try await register.write { transaction in
      try transaction.once(call.key, digest: call.digest) {
        try verb(transaction, try transaction.context(by: call.actor))
        var view = try ViewWriter(transaction).statisticsAct(paper.act)
        view.totals = StatisticsTotalsView(paper.statistics.totals)
        view.changes = paper.statistics.reissue?.changes.count
        return StoredAnswer(status: 200, body: [UInt8](try WireJSON.encode(view)))
      }
    }
    return try WireJSON.decode(StatisticsActView.self, from: Data(stored.body))
  }

  private func count<T: Sendable>(_ body: @escaping @Sendable (RegisterSnapshot) throws -> T) async throws -> T {
    try await StatisticsDesk.shared.run { [register] in try await register.read(body) }
  }

  private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}

extension RegisterSnapshot {
  /// The day in the city.
  fileprivate func today() throws -> CivilDate { try policy().calendar.zone.date(of: now) }
}
