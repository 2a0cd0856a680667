public import WorkOrders

/// The quarterly statistics as an XML document: definitions, totals, and flat figures with their dimensions.
///
/// The same statistics give the same bytes: figures and definitions are sorted, and every time in the document is one
/// of the data. What it writes is valid against ``schema``.
public enum QuarterlyStatisticsXML {
  /// The XML Schema of the document.
  public static let schema = QuarterlyStatisticsSchema.text

  /// The document in memory.
  ///
  /// - Throws: ``DomainError`` with code `internal` when the statistics contradict themselves: two figures or
  ///   definitions of one place, a figure without its definition or in another unit, a share of nothing, totals that
  ///   do not reconcile.
  public static func bytes(_ statistics: QuarterlyStatistics) throws(DomainError) -> [UInt8] {
    try XMLStreamWriter.bytes { writer throws(DomainError) in try write(statistics, with: writer) }
  }

  /// Writes the document to a sink as it goes; throws as ``bytes(_:)`` does, before the first byte.
  public static func write(
    _ statistics: QuarterlyStatistics, to sink: @escaping XMLStreamWriter.Sink
  ) throws(DomainError) {
    let writer = try XMLStreamWriter(to: sink)
    try write(statistics, with: writer)
    try writer.finish()
  }

  private static func write(_ statistics: QuarterlyStatistics, with writer: XMLStreamWriter) throws(DomainError) {
    try statistics.checkConsistency()
    try writer.startElement(
      "QuarterlyStatistics",
      [
        "xmlns": QuarterlyStatisticsSchema.namespace,
        "city": statistics.city,
        "quarter": statistics.period.label,
        "from": statistics.period.first.description,
        "to": statistics.period.last.description,
        "version": String(statistics.version),
        "state": statistics.state.rawValue,
        "generatedAt": statistics.generatedAt.rfc3339(),
        "journalPosition": String(statistics.journalPosition),
        "head": statistics.head,
        "policyVersion": String(statistics.policyVersion),
      ])
    try write(statistics.definitions, with: writer)
    try write(statistics.totals, with: writer)
    try write(statistics.figures, with: writer)
    try writer.endElement()
  }

  private static func write(_ definitions: [FigureDefinition], with writer: XMLStreamWriter) throws(DomainError) {
    try writer.startElement("Definitions")
    for definition in definitions.sorted(by: { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }) {
      try writer.startElement("Definition", ["code": definition.code, "unit": definition.unit.rawValue])
      for (name, text) in [("Title", definition.title), ("Meaning", definition.definition)] {
        for language in [Language.italian, .english] {
          try writer.element(name, ["language": language.rawValue], text: text(language))
        }
      }
      try writer.endElement()
    }
    try writer.endElement()
  }

  private static func write(_ totals: StatisticsTotals, with writer: XMLStreamWriter) throws(DomainError) {
    try writer.startElement("Totals")
    for (subject, movement) in totals.bySubject {
      try writer.element(
        "Movement",
        [
          "of": subject,
          "carriedIn": String(movement.carriedIn),
          "opened": String(movement.opened),
          "reopened": String(movement.reopened),
          "movedIn": String(movement.movedIn),
          "closed": String(movement.closed),
          "cancelled": String(movement.cancelled),
          "movedOut": String(movement.movedOut),
          "carriedOut": String(movement.carriedOut),
        ])
    }
    try writer.endElement()
  }

  private static func write(_ figures: [Figure], with writer: XMLStreamWriter) throws(DomainError) {
    try writer.startElement("Figures")
    for figure in figures.sorted(by: Figure.precedes) {
      var attributes = [("code", figure.code)]
      for dimension in Dimension.allCases {
        if let code = figure.dimensions[dimension] { attributes.append((dimension.rawValue, code)) }
      }
      if case .ratio(let numerator, let denominator) = figure.value {
        attributes += [("numerator", String(numerator)), ("denominator", String(denominator))]
      }
      try writer.element("Figure", attributes: attributes, text: figure.value.text)
    }
    try writer.endElement()
  }
}
