extension StatisticsAct {
  /// The act that a document says it is.
  ///
  /// - Parameters:
  ///   - sha256: the hash of the document's bytes.
  ///   - drafted: when a draft was made, whose document says only what it holds.
  public init(of statistics: QuarterlyStatistics, sha256: String, drafted: Timestamp? = nil) {
    self.init(
      period: statistics.period, version: statistics.version, state: statistics.state,
      journalPosition: statistics.journalPosition, head: statistics.head, sha256: sha256,
      madeAt: drafted ?? statistics.generatedAt, madeBy: statistics.frozenBy, issuedAt: statistics.issuedAt,
      issuedBy: statistics.issuedBy, reason: statistics.reissue?.reason)
  }

  /// What the journal says of it, its reason as a salted digest.
  public var occurrence: Occurrence {
    let kind: EventKind =
      switch state {
      case .draft: .statisticsDrafted
      case .frozen: .statisticsFrozen
      case .issued: .statisticsIssued
      }
    let facts: Facts = [
      "period": .text(period.label), "version": .integer(Int64(version)), "sha256": .text(sha256),
      "position": .integer(journalPosition), "head": .text(head),
    ]
    return Occurrence(kind, facts: facts, words: reason.map { ["reason": $0] } ?? [:])
  }
}
