public import WorkOrders

/// The statistics of a period as a page for everybody: one file that needs no other, with charts, to read and to print.
///
/// It holds what ``PublicStatistics`` publishes and nothing else. Every chart has its numbers as a table beside it; no
/// script runs. The same statistics give the same bytes.
public enum StatisticsReport {
  /// The page, HTML that is well-formed XML too.
  ///
  /// - Parameters:
  ///   - statistics: the figures that are published.
  ///   - names: what codes are called.
  ///   - zones: the parts of the city, for the map; without outlines there is no map.
  ///   - zone: the city's time.
  ///   - charter: the city's standards, marked beside the shares they promise.
  ///   - sha256: the hash of the act's document, where there is one.
  public static func html(
    _ statistics: PublicStatistics, names: StatisticsNames, zones: [Zone], in zone: CityZone,
    charter: ServiceCharter? = nil, sha256: String? = nil, language: Language
  ) -> [UInt8] {
    let words = ReportWords(language: language, names: names, zone: zone)
    let body = ReportBody(statistics: statistics, words: words, zones: zones, charter: charter, sha256: sha256)
    let title = "\(body.heading), \(words.period(statistics.statistics.period)), \(statistics.statistics.city)"
    return ReportPage(language: language, title: title).bytes { body.write(to: &$0) }
  }
}
