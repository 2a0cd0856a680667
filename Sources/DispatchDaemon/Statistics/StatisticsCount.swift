import WorkOrders
import WorkOrdersStore

/// One count of a period's figures, by events alone, as a snapshot has the sealed journal.
struct StatisticsCount {
  /// Is told the position that was read, and the last to be read.
  typealias Progress = @Sendable (_ read: Int64, _ of: Int64) -> Void

  private let snapshot: RegisterSnapshot
  private let policy: Policy
  private let progress: Progress

  /// Counts by the rules in force.
  init(_ snapshot: RegisterSnapshot, progress: @escaping Progress) throws {
    self.snapshot = snapshot
    policy = try snapshot.policy()
    self.progress = progress
  }

  /// A draft at the journal's end, of the version that comes next; the time it bears is that of the last event it holds.
  func draft(of period: ReportingPeriod) throws -> QuarterlyStatistics {
    let end = try head()
    let latest = try snapshot.latestStatisticsAct(of: period)
    let version = latest.map { $0.state == .draft ? $0.version : $0.version + 1 } ?? 1
    let counted = try count(period, upTo: end.position, preceding: try snapshot.precedingAct(of: period))
    return try counted.recount.statistics(heading(version: version, .draft, at: counted.latest, end))
  }

  /// The first version of a period, frozen now at the journal's end.
  func frozen(_ period: ReportingPeriod, by login: String) throws -> QuarterlyStatistics {
    let end = try head()
    let counted = try count(period, upTo: end.position, preceding: try snapshot.precedingAct(of: period))
    return try counted.recount.statistics(heading(version: 1, .frozen, at: snapshot.now, end, by: login))
  }

  /// A version in the place of another, issued now at the journal's end.
  func reissued(
    _ period: ReportingPeriod, replacing replaced: QuarterlyStatistics, by login: String, because reason: String
  ) throws -> QuarterlyStatistics {
    let end = try head()
    let counted = try count(
      period, upTo: end.position, preceding: try snapshot.precedingAct(of: period),
      replacing: replaced)
    return try counted.recount.statistics(
      heading(version: replaced.version + 1, .issued, at: snapshot.now, end, by: login, because: reason))
  }

  private func head() throws -> JournalHead {
    if let head = try snapshot.journalHead() { return head }
    throw DomainError(
      .tryAgain,
      .init(it: "Nel giornale non c'è ancora nulla di sigillato.", en: "Nothing is sealed in the journal yet."),
      hint: .init(it: "Riprovare tra un momento.", en: "Ask again in a moment."))
  }

  private func heading(
    version: Int, _ state: StatisticsState, at time: Timestamp, _ end: JournalHead, by login: String? = nil,
    because reason: String? = nil
  ) -> StatisticsHeading {
    let isIssued = state == .issued
    return StatisticsHeading(
      city: policy.name, version: version, state: state, generatedAt: time, journalPosition: end.position,
      head: end.hash, policyVersion: policy.version, frozenBy: login, issuedAt: isIssued ? time : nil,
      issuedBy: isIssued ? login : nil, reason: reason)
  }

  private func count(
    _ period: ReportingPeriod, upTo position: Int64, preceding: PrecedingAct?,
    replacing replaced: QuarterlyStatistics? = nil
  ) throws -> (recount: StatisticsRecount, latest: Timestamp) {
    var recount = StatisticsRecount(
      period: period, zone: policy.calendar.zone, preceding: preceding, replaced: replaced)
    var latest = Timestamp(milliseconds: 0)
    try StatisticsReading(snapshot, progress: progress).forEach(upTo: position) { event, place in
      latest = max(latest, event.enteredAt)
      recount.add(event, at: place)
    }
    return (recount, latest)
  }
}
