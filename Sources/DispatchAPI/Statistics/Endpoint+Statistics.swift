extension Endpoint where Body == NoBody, Answer == StatisticsView {
  /// The figures of a period; takes `from`, `to` and `format`.
  public static var statistics: Self { Self(.get, "statistics") }
  /// The figures of a quarter; takes `format`.
  public static var quarterStatistics: Self { Self(.get, "statistics/{quarter}") }
}
