public import WorkOrders

/// What the public is to see of a period: the act that stands now, and whether it is the latest quarter's.
public struct StatisticsPublication: Hashable, Sendable {
  /// The act, which is issued.
  public let act: StatisticsAct
  /// Whether no later quarter of the calendar has an issued act.
  public let isNewestQuarter: Bool
}
