public import WorkOrders

/// The statistics of a period as an XML document: definitions, totals, and flat figures with their dimensions.
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
    try writer.startElement("QuarterlyStatistics", attributes: heading(statistics))
    if let preceding = statistics.preceding { try write(preceding, with: writer) }
    if let reissue = statistics.reissue { try write(reissue, with: writer) }
    try write(statistics.definitions, of: statistics.figures, with: writer)
    try write(statistics.totals, with: writer)
    try write(statistics.figures, with: writer)
    try writer.endElement()
  }

  private static func heading(_ statistics: QuarterlyStatistics) -> [(String, String)] {
    var attributes = [
      ("xmlns", QuarterlyStatisticsSchema.namespace),
      ("city", statistics.city),
      ("quarter", statistics.period.label),
      ("from", statistics.period.first.description),
      ("to", statistics.period.last.description),
      ("version", String(statistics.version)),
      ("state", statistics.state.rawValue),
      ("generatedAt", statistics.generatedAt.rfc3339()),
      ("journalPosition", String(statistics.journalPosition)),
      ("head", statistics.head),
      ("policyVersion", String(statistics.policyVersion)),
    ]
    if let login = statistics.frozenBy { attributes.append(("frozenBy", login)) }
    if let time = statistics.issuedAt { attributes.append(("issuedAt", time.rfc3339())) }
    if let login = statistics.issuedBy { attributes.append(("issuedBy", login)) }
    return attributes
  }

  private static func write(
    _ definitions: [FigureDefinition], of figures: [Figure], with writer: XMLStreamWriter
  ) throws(DomainError) {
    try writer.startElement("Definitions")
    for definition in definitions.sorted(by: { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }) {
      try writer.startElement("Definition", ["code": definition.code, "unit": definition.unit.rawValue])
      try write("Title", definition.title, with: writer)
      try write("Meaning", definition.definition, with: writer)
      try writer.endElement()
    }
    let used = figures.reduce(into: Set<Dimension>()) { $0.formUnion($1.dimensions.keys) }
    for dimension in Dimension.allCases where used.contains(dimension) {
      try writer.startElement("Dimension", ["name": dimension.rawValue])
      try write("Meaning", dimension.meaning, with: writer)
      try writer.endElement()
    }
    try writer.endElement()
  }

  private static func write(
    _ name: String, _ text: LocalizedText, with writer: XMLStreamWriter
  ) throws(DomainError) {
    for language in [Language.italian, .english] {
      try writer.element(name, ["language": language.rawValue], text: text(language))
    }
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
      var attributes = attributes(of: figure.key)
      if case .ratio(let numerator, let denominator) = figure.value {
        attributes += [("numerator", String(numerator)), ("denominator", String(denominator))]
      }
      attributes += Self.attributes("previous", figure.previous)
      attributes += Self.attributes("yearBefore", figure.yearBefore)
      try writer.element("Figure", attributes: attributes, text: figure.value.text)
    }
    try writer.endElement()
  }
}

extension QuarterlyStatisticsXML {
  private static func write(_ preceding: PrecedingAct, with writer: XMLStreamWriter) throws(DomainError) {
    try writer.element(
      "Preceding",
      [
        "quarter": preceding.period.label,
        "version": String(preceding.version),
        "sha256": preceding.sha256,
        "journalPosition": String(preceding.journalPosition),
      ])
  }

  private static func write(_ reissue: Reissue, with writer: XMLStreamWriter) throws(DomainError) {
    try writer.startElement(
      "Reissue", ["version": String(reissue.version), "journalPosition": String(reissue.journalPosition)])
    try writer.element("Reason", text: reissue.reason)
    for change in reissue.changes {
      try writer.element("Change", attributes: attributes(of: change), text: nil)
    }
    try writer.endElement()
  }

  private static func attributes(of change: FigureChange) -> [(String, String)] {
    var attributes = attributes(of: change.key)
    if change.part != .value { attributes.append(("part", change.part.rawValue)) }
    attributes += Self.attributes("before", change.before)
    attributes += Self.attributes("after", change.after)
    if let since = change.since { attributes += Self.attributes(of: since) }
    return attributes
  }

  private static func attributes(of event: ChangingEvent) -> [(String, String)] {
    var attributes = [("position", String(event.position)), ("kind", event.kind.rawValue)]
    if let number = event.number { attributes.append(("number", number)) }
    attributes.append(("occurredAt", event.occurredAt.rfc3339()))
    attributes.append(("enteredAt", event.enteredAt.rfc3339()))
    return attributes
  }

  private static func attributes(of key: FigureKey) -> [(String, String)] {
    var attributes = [("code", key.code)]
    for dimension in Dimension.allCases {
      if let code = key.dimensions[dimension] { attributes.append((dimension.rawValue, code)) }
    }
    return attributes
  }

  /// A value beside a figure's own; a share with its part and whole.
  private static func attributes(_ name: String, _ value: FigureValue?) -> [(String, String)] {
    guard let value else { return [] }
    guard case .ratio(let numerator, let denominator) = value else { return [(name, value.text)] }
    return [
      (name, value.text), (name + "Numerator", String(numerator)), (name + "Denominator", String(denominator)),
    ]
  }
}
