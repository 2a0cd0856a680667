import WorkOrders
import WorkOrdersInterchange

/// Figures with their canonical document.
struct StatisticsPaper: Sendable {
  /// The figures.
  let statistics: QuarterlyStatistics
  /// The document's bytes.
  let document: [UInt8]
  /// Their hash.
  let sha256: String

  /// Writes the document.
  init(writing statistics: QuarterlyStatistics) throws(DomainError) {
    self.statistics = statistics
    document = try QuarterlyStatisticsXML.bytes(statistics)
    sha256 = HexDigest.sha256(document)
  }

  /// Reads a document that was written before.
  ///
  /// - Throws: ``DomainError`` for what is none.
  init(reading document: [UInt8]) throws(DomainError) {
    statistics = try QuarterlyStatisticsReader.statistics(document)
    self.document = document
    sha256 = HexDigest.sha256(document)
  }

  /// Checks that the document is read back as it was written, before it is kept for ever.
  ///
  /// - Throws: ``DomainError`` `internal` for one that nobody could verify later.
  func checkReadable() throws(DomainError) {
    do throws(DomainError) {
      if try QuarterlyStatisticsXML.bytes(QuarterlyStatisticsReader.statistics(document)) == document { return }
    } catch {
      throw DomainError(.internal, "A document of statistics would not be read back: \(error.message)")
    }
    throw DomainError(.internal, "A document of statistics would not be read back as it was written.")
  }

  /// The act that it is.
  var act: StatisticsAct { StatisticsAct(of: statistics, sha256: sha256) }
}
