import WorkOrders

// The figures as structure-specific data: a series is an element, its key the attributes.
extension SDMXMessage {
  /// Writes the message of structure-specific data.
  func writeSpecificData() throws(DomainError) {
    try writer.startElement(
      "mes:StructureSpecificData",
      [
        "xmlns:mes": version.namespace("message"), "xmlns:com": version.namespace("common"),
        "xmlns:ss": version.namespace("data/structurespecific"),
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "xmlns:dsd": dataNamespace,
      ])
    try writeHeader(of: .specificData)
    var attributes = [("xsi:type", "dsd:DataSetType"), ("ss:structureRef", Self.structure)]
    switch version {
    case .v21: attributes.append(("ss:dataScope", "DataStructure"))
    case .v30: break
    }
    attributes.append(("ss:action", "Replace"))
    try writer.startElement("mes:DataSet", attributes: attributes)
    try writeSpecificSeries()
    try writer.endElement()
    try writer.endElement()
  }

  private func writeSpecificSeries() throws(DomainError) {
    var open: [String]?
    for observation in SDMXObservation.all(statistics) {
      if observation.key != open {
        if open != nil { try writer.endElement() }
        open = observation.key
        try writer.startElement("Series", attributes: Self.attributes(ofSeries: observation))
      }
      try writer.element("Obs", attributes: attributes(of: observation), text: nil)
    }
    if open != nil { try writer.endElement() }
  }

  private static func attributes(ofSeries observation: SDMXObservation) -> [(String, String)] {
    zip(SDMXComponent.key, observation.key).map { ($0.rawValue, $1) }
      + [(SDMXComponent.unit.rawValue, SDMXUnit.code(observation.value.unit))]
  }

  private func attributes(of observation: SDMXObservation) -> [(String, String)] {
    [
      (SDMXComponent.timePeriod.rawValue, observation.time),
      (SDMXComponent.value.rawValue, observation.value.text),
      (SDMXComponent.status.rawValue, status),
    ] + observation.parts.map { ($0.0.rawValue, $0.1) }
  }
}
