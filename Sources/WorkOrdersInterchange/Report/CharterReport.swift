public import WorkOrders

/// The service charter of a period as a page for the city's site: what was promised, and what was achieved.
///
/// It holds what ``PublicStatistics`` publishes: a standard whose figure is kept back is neither kept nor missed. One
/// file that needs no other; no script runs. The same statistics and charter give the same bytes.
public enum CharterReport {
  /// The page, HTML that is well-formed XML too.
  ///
  /// - Parameters:
  ///   - statistics: the figures that are published.
  ///   - charter: the city's standards.
  ///   - names: what codes are called.
  ///   - zone: the city's time.
  ///   - sha256: the hash of the act's document, where there is one.
  public static func html(
    _ statistics: PublicStatistics, charter: ServiceCharter, names: StatisticsNames, in zone: CityZone,
    sha256: String? = nil, language: Language
  ) -> [UInt8] {
    let words = ReportWords(language: language, names: names, zone: zone)
    let body = CharterBody(statistics: statistics, charter: charter, words: words, sha256: sha256)
    let title = "\(body.heading), \(words.period(statistics.statistics.period)), \(statistics.statistics.city)"
    return ReportPage(language: language, title: title).bytes { body.write(to: &$0) }
  }
}
