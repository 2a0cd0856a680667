import WorkOrders

/// A message on its way: what every form of it needs.
struct SDMXMessage {
  /// The identifier of the data structure.
  static let structure = "DSD_MAINTENANCE"
  /// The identifier of the dataflow.
  static let dataflow = "DF_MAINTENANCE"
  /// The identifier of the concept scheme.
  static let concepts = "CS_MAINTENANCE"

  let version: SDMXVersion
  let agency: String
  let statistics: QuarterlyStatistics
  let names: StatisticsNames
  let writer: XMLStreamWriter

  init(_ form: SDMXForm, _ statistics: QuarterlyStatistics, _ names: StatisticsNames, _ writer: XMLStreamWriter) {
    version = form.version
    agency = SDMXIdentifier.agency(ofCity: statistics.city)
    self.statistics = statistics
    self.names = names
    self.writer = writer
  }

  /// The name of one of our artefacts among all of the world.
  func urn(_ package: String, _ kind: String, _ id: String) -> String {
    "urn:sdmx:org.sdmx.infomodel.\(package).\(kind)=\(agency):\(id)(\(version.ofArtefacts))"
  }

  /// The name of the data structure among all of the world.
  var structureURN: String { urn("datastructure", version.structureClass, Self.structure) }

  /// The namespace of structure-specific data and of its schema.
  var dataNamespace: String { structureURN + ":ObsLevelDim:" + SDMXComponent.timePeriod.rawValue }

  /// `A` for figures that stay, `P` for a draft's.
  var status: String {
    switch statistics.state {
    case .draft: "P"
    case .frozen, .issued: "A"
    }
  }

  /// Writes a text in both languages.
  func write(_ text: LocalizedText, as element: String) throws(DomainError) {
    for language in [Language.italian, .english] {
      try writer.element(element, ["xml:lang": language.rawValue], text: text(language))
    }
  }

  /// Writes the reference to the data structure, each version in its way.
  func writeStructureReference(in element: String) throws(DomainError) {
    try writer.startElement(element)
    switch version {
    case .v21:
      try writer.element(
        "Ref",
        [
          "agencyID": agency, "id": Self.structure, "version": version.ofArtefacts, "class": "DataStructure",
          "package": "datastructure",
        ])
    case .v30: try writer.text(structureURN)
    }
    try writer.endElement()
  }
}
