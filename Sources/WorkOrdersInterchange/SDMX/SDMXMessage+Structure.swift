import WorkOrders

// The structure message: codelists, concepts, dataflow and data structure, in the order that each version asks for.
extension SDMXMessage {
  /// Writes the structure message.
  func writeStructure() throws(DomainError) {
    try writer.startElement(
      "mes:Structure",
      [
        "xmlns:mes": version.namespace("message"), "xmlns:str": version.namespace("structure"),
        "xmlns:com": version.namespace("common"),
      ])
    try writeHeader(of: .structure)
    try writer.startElement("mes:Structures")
    switch version {
    case .v21:
      try writeDataflow()
      try writeCodelists()
      try writeConcepts(in: "str:Concepts")
    case .v30:
      try writeCodelists()
      try writeConcepts(in: "str:ConceptSchemes")
      try writeDataflow()
    }
    try writeDataStructure()
    try writer.endElement()
    try writer.endElement()
  }

  /// Opens an artefact and names it.
  func startArtefact(
    _ element: String, _ package: String, _ kind: String, _ id: String, _ name: LocalizedText
  ) throws(DomainError) {
    var attributes = [("id", id), ("agencyID", agency), ("version", version.ofArtefacts)]
    switch version {
    case .v21: attributes.append(("isFinal", "false"))
    case .v30: break
    }
    attributes.append(("urn", urn(package, kind, id)))
    try writer.startElement(element, attributes: attributes)
    try write(name, as: "com:Name")
  }

  private func writeDataflow() throws(DomainError) {
    try writer.startElement("str:Dataflows")
    try startArtefact("str:Dataflow", "datastructure", version.dataflowClass, Self.dataflow, Self.title)
    try writeStructureReference(in: "str:Structure")
    try writer.endElement()
    try writer.endElement()
  }

  private func writeCodelists() throws(DomainError) {
    try writer.startElement("str:Codelists")
    for list in SDMXCodelist.all(statistics, names) {
      let id = SDMXCodelist.id(of: list.component)
      try startArtefact("str:Codelist", "codelist", "Codelist", id, list.component.name)
      for code in list.codes {
        try writer.startElement("str:Code", ["id": code.id])
        try write(code.name, as: "com:Name")
        if let meaning = code.meaning { try write(meaning, as: "com:Description") }
        try writer.endElement()
      }
      try writer.endElement()
    }
    try writer.endElement()
  }

  private func writeConcepts(in element: String) throws(DomainError) {
    let name = LocalizedText(it: "Concetti delle statistiche", en: "Concepts of the statistics")
    try writer.startElement(element)
    try startArtefact("str:ConceptScheme", "conceptscheme", "ConceptScheme", Self.concepts, name)
    for component in SDMXComponent.allCases {
      try writer.startElement("str:Concept", ["id": component.rawValue])
      try write(component.name, as: "com:Name")
      try writer.endElement()
    }
    try writer.endElement()
    try writer.endElement()
  }

  /// What the figures are of, for people.
  static let title = LocalizedText(
    it: "Richieste di manutenzione e ordini di lavoro", en: "Maintenance requests and work orders")
}
