public import WorkOrders

/// An act of statistics as the register has it.
public struct StoredStatisticsAct: Hashable, Sendable {
  /// Its place among all acts, in the order in which they were made.
  public let id: Int64
  /// The act.
  public let act: StatisticsAct

  /// Makes one.
  public init(id: Int64, act: StatisticsAct) {
    self.id = id
    self.act = act
  }
}

extension StatisticsAct {
  /// Reads the columns `period, version, state, position, head, sha256, made_at, made_by, issued_at, issued_by, reason`,
  /// after one other.
  init(row: SQLRow) throws {
    guard let period = ReportingPeriod(label: try row.text(1)) else {
      throw DomainError(.internal, "An act of statistics has no period.")
    }
    self.init(
      period: period, version: try row.int(2), state: try row.choice(3), journalPosition: try row.int64(4),
      head: try row.text(5), sha256: try row.text(6), madeAt: try row.timestamp(7), madeBy: try row.optionalText(8),
      issuedAt: try row.optionalTimestamp(9), issuedBy: try row.optionalText(10), reason: try row.optionalText(11))
  }
}
