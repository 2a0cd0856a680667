import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Whether a file of figures is what the register says, and what has changed since.
struct StatisticsVerification: Sendable {
  /// What the file says it is.
  let file: StatisticsPaper
  /// The act that it should be; `nil` for a draft, or one that the register does not have.
  let act: StatisticsAct?
  /// The latest version of the period that the register has, if any.
  let latestVersion: Int?
  /// Whether the journal's head was at its position what the file says.
  let isHeadHeld: Bool
  /// Which values differ at its position.
  let differences: [StatisticsDifference]
  /// How many figures a later version of this program knows besides.
  let laterFigures: Int
  /// Which figures would be others today.
  let since: [FigureChange]

  /// Whether the document of a draft is what the register would write at its position.
  let isRewritten: Bool

  /// Whether the file is the register's, byte for byte.
  var isIdentical: Bool {
    let isKnown = act.map { $0.sha256 == file.sha256 } ?? isRewritten
    return isKnown && isHeadHeld && differences.isEmpty
  }

  /// Whether a draft lacks only figures that a later version of this program knows.
  var hasEqualFigures: Bool {
    !isIdentical && file.statistics.state == .draft && isHeadHeld && differences.isEmpty && laterFigures > 0
  }

  /// Counts a file's figures again at its position, and goes on to the journal's end.
  ///
  /// - Throws: ``DomainError`` for a file that is no document of figures; `conflict` when the journal is not whole, or the
  ///   register's act is not what it says.
  static func verify(
    _ document: [UInt8], in register: Register, progress: @escaping StatisticsCount.Progress
  ) async throws -> StatisticsVerification {
    try OtherForm.refuse(document)
    let file = try await NIOThreadPool.singleton.runIfActive { try StatisticsPaper(reading: document) }
    try await register.seal()
    return try await StatisticsDesk.shared.run { try await register.read { try verify(file, $0, progress) } }
  }

  private static func verify(
    _ file: StatisticsPaper, _ snapshot: RegisterSnapshot, _ progress: @escaping StatisticsCount.Progress
  ) throws -> StatisticsVerification {
    try snapshot.requireWholeJournal()
    try checkHeading(file.statistics, snapshot)
    let act = try kept(file, snapshot)
    // What stands beside the figures of a file that was tampered with is not to be relied on.
    var basis = file.statistics
    if let act {
      let document = try snapshot.document(of: act)
      if act.sha256 != file.sha256 { basis = try StatisticsPaper(reading: document).statistics }
    }
    let (recount, since) = try count(basis, snapshot, progress)
    let (differences, laterFigures) = file.statistics.differences(from: recount)
    let isRewritten =
      try act == nil && file.statistics.state == .draft
      && QuarterlyStatisticsXML.bytes(recount) == file.document
    let head = try snapshot.journalHead(at: file.statistics.journalPosition)
    return StatisticsVerification(
      file: file, act: act, latestVersion: try snapshot.latestStatisticsAct(of: file.statistics.period)?.version,
      isHeadHeld: head == file.statistics.head, differences: differences,
      laterFigures: laterFigures, since: since, isRewritten: isRewritten)
  }

  /// Refuses what contradicts itself, and what rests on rules that the register never had.
  private static func checkHeading(_ file: QuarterlyStatistics, _ snapshot: RegisterSnapshot) throws {
    if file.state == .draft, file.frozenBy != nil || file.issuedBy != nil || file.issuedAt != nil {
      throw DomainError(
        .malformed,
        .init(
          it: "Il file dice di essere una bozza, e chi l'ha congelata o emessa: è stato alterato.",
          en: "The file says that it is a draft, and who froze or issued it: it was altered."))
    }
    let latest = try snapshot.policy().version
    guard (1...latest).contains(file.policyVersion) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il file si basa sulla versione \(file.policyVersion) delle regole, e l'archivio ne ha \(latest).",
          en: "The file rests on version \(file.policyVersion) of the rules, and the register has \(latest)."),
        hint: .init(
          it: "Il file è stato alterato, o è di un altro archivio.",
          en: "The file was altered, or is another register's."))
    }
  }

  // Drafts are made by anybody at any time: the one that the agenda made is not the only one.
  private static func kept(_ file: StatisticsPaper, _ snapshot: RegisterSnapshot) throws -> StatisticsAct? {
    let statistics = file.statistics
    let act = try snapshot.statisticsAct(
      of: statistics.period, version: statistics.version, state: statistics.state)
    return act?.state == .draft && act?.sha256 != file.sha256 ? nil : act
  }

  /// The figures at a document's position, and what has changed from there to the journal's end, in one reading.
  private static func count(
    _ basis: QuarterlyStatistics, _ snapshot: RegisterSnapshot, _ progress: @escaping StatisticsCount.Progress
  ) throws -> (recount: QuarterlyStatistics, since: [FigureChange]) {
    let zone = try snapshot.rules(ofVersion: basis.policyVersion).calendar.zone
    let end = try snapshot.journalHead()?.position ?? 0
    let preceding = try snapshot.precedingAct(of: basis.period)
    var then = StatisticsRecount(period: basis.period, zone: zone, preceding: basis.preceding)
    // Late entries are seen from another act by now: the present figures are counted beside.
    var now =
      preceding?.journalPosition == basis.preceding?.journalPosition
      ? nil : StatisticsRecount(period: basis.period, zone: zone, preceding: preceding)
    var recount: QuarterlyStatistics?
    func settle() throws -> QuarterlyStatistics {
      let counted = try then.statistics(heading(of: basis))
      if now == nil { then.follow(counted) } else { now?.follow(counted) }
      return counted
    }
    try StatisticsReading(snapshot, progress: progress).forEach(upTo: end) { event, position in
      if recount == nil, position > basis.journalPosition { recount = try settle() }
      then.add(event, at: position)
      now?.add(event, at: position)
    }
    let stated = try recount ?? settle()
    return (stated, try (now ?? then).statistics(heading(of: basis)).reissue?.changes ?? [])
  }

  private static func heading(of basis: QuarterlyStatistics) -> StatisticsHeading {
    StatisticsHeading(
      city: basis.city, version: basis.version, state: basis.state, generatedAt: basis.generatedAt,
      journalPosition: basis.journalPosition, head: basis.head, policyVersion: basis.policyVersion,
      frozenBy: basis.frozenBy, issuedAt: basis.issuedAt, issuedBy: basis.issuedBy, reason: basis.reissue?.reason)
  }
}
