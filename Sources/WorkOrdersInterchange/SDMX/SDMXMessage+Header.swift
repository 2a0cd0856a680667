import WorkOrders

// The header: who sends what, and which act it is. Every time in it is that of the act.
extension SDMXMessage {
  /// What the header says of the data below it.
  enum Contents {
    case structure
    case specificData
    case genericData
  }

  /// Writes the header.
  func writeHeader(of contents: Contents) throws(DomainError) {
    let made = statistics.generatedAt.rfc3339()
    try writer.startElement("mes:Header")
    try writer.element("mes:ID", text: id)
    try writer.element("mes:Test", text: "false")
    try writer.element("mes:Prepared", text: made)
    try writer.startElement("mes:Sender", ["id": agency])
    try write(LocalizedText(statistics.city), as: "com:Name")
    try writer.endElement()
    switch contents {
    case .structure: break
    case .specificData, .genericData: try writeDataHeader(of: contents, made)
    }
    try write(source, as: "mes:Source")
    try writer.endElement()
  }

  private func writeDataHeader(of contents: Contents, _ made: String) throws(DomainError) {
    var attributes = [("structureID", Self.structure)]
    if case .specificData = contents { attributes.append(("namespace", dataNamespace)) }
    attributes.append(("dimensionAtObservation", SDMXComponent.timePeriod.rawValue))
    try writer.startElement("mes:Structure", attributes: attributes)
    try writeStructureReference(in: "com:Structure")
    try writer.endElement()
    try writer.element("mes:DataSetAction", text: "Replace")
    try writer.element("mes:DataSetID", text: id)
    try writer.element("mes:Extracted", text: made)
    try writer.element("mes:ReportingBegin", text: statistics.period.first.description)
    try writer.element("mes:ReportingEnd", text: statistics.period.last.description)
  }

  // `MAINTENANCE_2026-Q3_V1_FROZEN_48211`: no other act and no other draft has it.
  private var id: String {
    let period = statistics.period.label.replacing("/", with: "_")
    return "MAINTENANCE_\(period)_V\(statistics.version)_\(statistics.state.rawValue.uppercased())"
      + "_\(statistics.journalPosition)"
  }

  private var source: LocalizedText {
    LocalizedText(
      it: "Statistiche della centrale operativa, \(statistics.period.label), versione \(statistics.version) "
        + "(\(state.it)), dal giornale fino all'evento \(statistics.journalPosition), impronta \(statistics.head)",
      en: "Statistics of the operations centre, \(statistics.period.label), version \(statistics.version) "
        + "(\(state.en)), from the journal up to event \(statistics.journalPosition), head \(statistics.head)")
  }

  private var state: LocalizedText {
    switch statistics.state {
    case .draft: LocalizedText(it: "bozza", en: "draft")
    case .frozen: LocalizedText(it: "congelata", en: "frozen")
    case .issued: LocalizedText(it: "emessa", en: "issued")
    }
  }
}
