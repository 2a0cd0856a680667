import WorkOrders

// The figures as generic data of SDMX 2.1, valid against the standard's schemas alone.
extension SDMXMessage {
  /// Writes the message of generic data.
  func writeGenericData() throws(DomainError) {
    try writer.startElement(
      "mes:GenericData",
      [
        "xmlns:mes": version.namespace("message"), "xmlns:com": version.namespace("common"),
        "xmlns:gen": version.namespace("data/generic"),
      ])
    try writeHeader(of: .genericData)
    try writer.startElement("mes:DataSet", ["structureRef": Self.structure, "action": "Replace"])
    var open: [String]?
    for observation in SDMXObservation.all(statistics) {
      if observation.key != open {
        if open != nil { try writer.endElement() }
        open = observation.key
        try startSeries(observation)
      }
      try write(observation)
    }
    if open != nil { try writer.endElement() }
    try writer.endElement()
    try writer.endElement()
  }

  private func startSeries(_ observation: SDMXObservation) throws(DomainError) {
    try writer.startElement("gen:Series")
    try writer.startElement("gen:SeriesKey")
    for (component, code) in zip(SDMXComponent.key, observation.key) { try write(code, of: component) }
    try writer.endElement()
    try writer.startElement("gen:Attributes")
    try write(SDMXUnit.code(observation.value.unit), of: .unit)
    try writer.endElement()
  }

  private func write(_ observation: SDMXObservation) throws(DomainError) {
    try writer.startElement("gen:Obs")
    try writer.element("gen:ObsDimension", ["value": observation.time])
    try writer.element("gen:ObsValue", ["value": observation.value.text])
    try writer.startElement("gen:Attributes")
    try write(status, of: .status)
    for (component, part) in observation.parts { try write(part, of: component) }
    try writer.endElement()
    try writer.endElement()
  }

  private func write(_ value: String, of component: SDMXComponent) throws(DomainError) {
    try writer.element("gen:Value", ["id": component.rawValue, "value": value])
  }
}
