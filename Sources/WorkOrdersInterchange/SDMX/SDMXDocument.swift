public import WorkOrders

/// The statistics as messages of SDMX-ML 2.1 and 3.0, for the programs of statistical offices.
///
/// One data structure for all periods: the agency is the city, every dimension of a figure is one of the structure
/// (`_T` the total, `_X` what has no value), a figure by week is a series of weekly frequency. The same statistics and
/// names give the same bytes. What is written is valid against the standard's schemas, structure-specific data together
/// with the schema of their own.
public enum SDMXDocument {
  /// The document in memory.
  ///
  /// - Throws: ``DomainError`` with code `internal` when the statistics contradict themselves, see
  ///   ``/WorkOrders/QuarterlyStatistics/checkConsistency()``.
  public static func bytes(
    _ form: SDMXForm, _ statistics: QuarterlyStatistics, names: StatisticsNames
  ) throws(DomainError) -> [UInt8] {
    try XMLStreamWriter.bytes { writer throws(DomainError) in try write(form, statistics, names, with: writer) }
  }

  /// Writes the document to a sink as it goes; throws as ``bytes(_:_:names:)`` does, before the first byte.
  public static func write(
    _ form: SDMXForm, _ statistics: QuarterlyStatistics, names: StatisticsNames,
    to sink: @escaping XMLStreamWriter.Sink
  ) throws(DomainError) {
    let writer = try XMLStreamWriter(to: sink)
    try write(form, statistics, names, with: writer)
    try writer.finish()
  }

  private static func write(
    _ form: SDMXForm, _ statistics: QuarterlyStatistics, _ names: StatisticsNames, with writer: XMLStreamWriter
  ) throws(DomainError) {
    try statistics.checkConsistency()
    let message = SDMXMessage(form, statistics, names, writer)
    switch form {
    case .structure21, .structure30: try message.writeStructure()
    case .data21, .data30: try message.writeSpecificData()
    case .generic21: try message.writeGenericData()
    case .schema21, .schema30: try message.writeSchema()
    }
  }
}
