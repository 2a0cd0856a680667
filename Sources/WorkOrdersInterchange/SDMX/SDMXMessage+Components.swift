import WorkOrders

// The data structure: which components a figure has, and what each of them holds.
extension SDMXMessage {
  /// Writes the data structure.
  func writeDataStructure() throws(DomainError) {
    try writer.startElement("str:DataStructures")
    try startArtefact("str:DataStructure", "datastructure", version.structureClass, Self.structure, Self.title)
    try writer.startElement("str:DataStructureComponents")
    try writeDimensions()
    try writeAttributes()
    try writeMeasure()
    try writer.endElement()
    try writer.endElement()
    try writer.endElement()
  }

  private func writeDimensions() throws(DomainError) {
    try writer.startElement("str:DimensionList", ["id": "DimensionDescriptor"])
    for (index, component) in SDMXComponent.key.enumerated() {
      try writer.startElement("str:Dimension", ["id": component.rawValue, "position": String(index + 1)])
      try writeContents(of: component)
      try writer.endElement()
    }
    var attributes = [("id", SDMXComponent.timePeriod.rawValue)]
    switch version {
    case .v21: attributes.append(("position", String(SDMXComponent.key.count + 1)))
    case .v30: break
    }
    try writer.startElement("str:TimeDimension", attributes: attributes)
    try writeContents(of: .timePeriod)
    try writer.endElement()
    try writer.endElement()
  }

  private func writeAttributes() throws(DomainError) {
    try writer.startElement("str:AttributeList", ["id": "AttributeDescriptor"])
    for component in SDMXComponent.attributes {
      let isMandatory = component == .unit || component == .status
      let assignment =
        switch version {
        case .v21: ("assignmentStatus", isMandatory ? "Mandatory" : "Conditional")
        case .v30: ("usage", isMandatory ? "mandatory" : "optional")
        }
      try writer.startElement("str:Attribute", attributes: [("id", component.rawValue), assignment])
      try writeContents(of: component)
      try writer.startElement("str:AttributeRelationship")
      try writeRelationship(of: component)
      try writer.endElement()
      try writer.endElement()
    }
    try writer.endElement()
  }

  // The unit belongs to the indicator and so stands with the series; the others with each observation.
  private func writeRelationship(of component: SDMXComponent) throws(DomainError) {
    switch (version, component) {
    case (.v21, .unit): try writeLocalReference(to: .indicator, in: "str:Dimension")
    case (.v30, .unit): try writer.element("str:Dimension", text: SDMXComponent.indicator.rawValue)
    case (.v21, _): try writeLocalReference(to: .value, in: "str:PrimaryMeasure")
    case (.v30, _): try writer.element("str:Observation")
    }
  }

  private func writeLocalReference(to component: SDMXComponent, in element: String) throws(DomainError) {
    try writer.startElement(element)
    try writer.element("Ref", ["id": component.rawValue])
    try writer.endElement()
  }

  private func writeMeasure() throws(DomainError) {
    try writer.startElement("str:MeasureList", ["id": "MeasureDescriptor"])
    switch version {
    case .v21: try writer.startElement("str:PrimaryMeasure", ["id": SDMXComponent.value.rawValue])
    case .v30: try writer.startElement("str:Measure", ["id": SDMXComponent.value.rawValue, "usage": "mandatory"])
    }
    try writeContents(of: .value)
    try writer.endElement()
    try writer.endElement()
  }

  private func writeContents(of component: SDMXComponent) throws(DomainError) {
    try writer.startElement("str:ConceptIdentity")
    try writeConceptReference(to: component)
    try writer.endElement()
    try writer.startElement("str:LocalRepresentation")
    if let format = component.format {
      try writer.element("str:TextFormat", ["textType": format])
    } else {
      try writer.startElement("str:Enumeration")
      try writeCodelistReference(to: component)
      try writer.endElement()
    }
    try writer.endElement()
  }

  private func writeConceptReference(to component: SDMXComponent) throws(DomainError) {
    switch version {
    case .v21:
      try writer.element(
        "Ref",
        [
          "id": component.rawValue, "maintainableParentID": Self.concepts,
          "maintainableParentVersion": version.ofArtefacts, "agencyID": agency, "package": "conceptscheme",
          "class": "Concept",
        ])
    case .v30: try writer.text(urn("conceptscheme", "Concept", Self.concepts) + "." + component.rawValue)
    }
  }

  private func writeCodelistReference(to component: SDMXComponent) throws(DomainError) {
    let id = SDMXCodelist.id(of: component)
    switch version {
    case .v21:
      try writer.element(
        "Ref",
        [
          "id": id, "version": version.ofArtefacts, "agencyID": agency, "package": "codelist", "class": "Codelist",
        ])
    case .v30: try writer.text(urn("codelist", "Codelist", id))
    }
  }
}
