/// The versions of the standard that are written, and what they name differently.
enum SDMXVersion: Sendable {
  case v21
  case v30

  /// The namespace of a part of the standard: `message`, `structure`, `data/generic`.
  func namespace(_ part: String) -> String {
    switch self {
    case .v21: "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/" + part
    case .v30: "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/" + part
    }
  }

  /// The version of our artefacts.
  ///
  /// Their codelists hold what a period used and so are never final, which 3.0 says by an extension of the version and
  /// 2.1 by an attribute.
  var ofArtefacts: String {
    switch self {
    case .v21: "1.0"
    case .v30: "1.0.0-draft"
    }
  }

  /// The class of data structures in names of artefacts.
  var structureClass: String {
    switch self {
    case .v21: "DataStructureDefinition"
    case .v30: "DataStructure"
    }
  }

  /// The class of dataflows in names of artefacts.
  var dataflowClass: String {
    switch self {
    case .v21: "DataflowDefinition"
    case .v30: "Dataflow"
    }
  }
}
