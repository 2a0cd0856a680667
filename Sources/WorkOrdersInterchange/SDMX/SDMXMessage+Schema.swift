import WorkOrders

// The XML Schema of the structure-specific data, by the standard's rules for deriving it; it imports the standard's own
// schemas by their file names, from the folder that it is put in.
extension SDMXMessage {
  /// Writes the schema.
  func writeSchema() throws(DomainError) {
    try writer.startElement(
      "xs:schema",
      [
        "xmlns:xs": "http://www.w3.org/2001/XMLSchema", "xmlns": dataNamespace,
        "xmlns:ss": version.namespace("data/structurespecific"), "xmlns:com": version.namespace("common"),
        "targetNamespace": dataNamespace, "elementFormDefault": "qualified", "attributeFormDefault": "unqualified",
      ])
    // The message is imported too, so that this schema alone is enough to check one with.
    try writeImport(of: "message", from: "SDMXMessage.xsd")
    try writeImport(of: "data/structurespecific", from: "SDMXDataStructureSpecific.xsd")
    try writeImport(of: "common", from: "SDMXCommon.xsd")
    for list in SDMXCodelist.all(statistics, names) { try writeCodes(of: list) }
    try writeDataSetType()
    try writeSeriesType()
    try writeObservationType()
    try writer.endElement()
  }

  private func writeImport(of part: String, from file: String) throws(DomainError) {
    try writer.element("xs:import", ["namespace": version.namespace(part), "schemaLocation": file])
  }

  private func writeCodes(of list: SDMXCodelist) throws(DomainError) {
    try writer.startElement("xs:simpleType", ["name": list.component.rawValue])
    try writer.startElement("xs:restriction", ["base": "xs:string"])
    for code in list.codes { try writer.element("xs:enumeration", ["value": code.id]) }
    try writer.endElement()
    try writer.endElement()
  }

  private func writeDataSetType() throws(DomainError) {
    try startType("DataSetType")
    try writer.element(
      "xs:element",
      [
        "name": "DataProvider", "type": "com:DataProviderReferenceType", "form": "unqualified", "minOccurs": "0",
      ])
    try writer.startElement("xs:choice", ["minOccurs": "0"])
    try writer.element(
      "xs:element", ["name": "Series", "type": "SeriesType", "form": "unqualified", "maxOccurs": "unbounded"])
    try writer.endElement()
    try writer.endElement()
    try writeAttribute("REPORTING_YEAR_START_DAY", "xs:gMonthDay", "prohibited")
    try endType()
  }

  private func writeSeriesType() throws(DomainError) {
    try startType("SeriesType")
    try writer.element(
      "xs:element",
      ["name": "Obs", "type": "ObsType", "form": "unqualified", "minOccurs": "0", "maxOccurs": "unbounded"])
    try writer.endElement()
    for component in SDMXComponent.key + [.unit] {
      try writeAttribute(component.rawValue, component.rawValue, "required")
    }
    try writeAttribute(SDMXComponent.timePeriod.rawValue, "com:ObservationalTimePeriodType", "prohibited")
    try writeAttribute("REPORTING_YEAR_START_DAY", "xs:gMonthDay", "prohibited")
    try endType()
  }

  private func writeObservationType() throws(DomainError) {
    try startType("ObsType")
    try writer.endElement()
    try writeAttribute("type", "com:IDType", "prohibited")
    try writeAttribute(SDMXComponent.timePeriod.rawValue, "com:ObservationalTimePeriodType", "required")
    try writeAttribute("REPORTING_YEAR_START_DAY", "xs:gMonthDay", "prohibited")
    try writeAttribute(SDMXComponent.value.rawValue, "xs:decimal", "required")
    try writeAttribute(SDMXComponent.status.rawValue, SDMXComponent.status.rawValue, "required")
    try writeAttribute(SDMXComponent.numerator.rawValue, "xs:nonNegativeInteger", "optional")
    try writeAttribute(SDMXComponent.denominator.rawValue, "xs:positiveInteger", "optional")
    try endType()
  }

  // Opens the type as a restriction of the standard's, and the sequence of its elements.
  private func startType(_ name: String) throws(DomainError) {
    try writer.startElement("xs:complexType", ["name": name])
    try writer.startElement("xs:complexContent")
    try writer.startElement("xs:restriction", ["base": "ss:" + name])
    try writer.startElement("xs:sequence")
    try writer.element("xs:element", ["ref": "com:Annotations", "minOccurs": "0"])
  }

  private func endType() throws(DomainError) {
    for _ in 1...3 { try writer.endElement() }
  }

  private func writeAttribute(_ name: String, _ type: String, _ use: String) throws(DomainError) {
    try writer.element("xs:attribute", ["name": name, "type": type, "use": use])
  }
}
