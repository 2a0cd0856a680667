/// The messages of SDMX-ML that statistical offices read the figures from; the raw values are the names of the formats.
public enum SDMXForm: String, Hashable, Sendable, CaseIterable {
  /// Codelists, concepts, data structure and dataflow, in SDMX 2.1.
  case structure21 = "sdmx-structure"
  /// The figures as structure-specific data of SDMX 2.1.
  case data21 = "sdmx"
  /// The figures as generic data of SDMX 2.1.
  case generic21 = "sdmx-generic"
  /// The XML Schema of ``data21``, to be put beside the standard's own.
  case schema21 = "sdmx-schema"
  /// Codelists, concepts, data structure and dataflow, in SDMX 3.0.
  case structure30 = "sdmx3-structure"
  /// The figures as structure-specific data of SDMX 3.0.
  case data30 = "sdmx3"
  /// The XML Schema of ``data30``, to be put beside the standard's own.
  case schema30 = "sdmx3-schema"

  /// The version of the standard.
  var version: SDMXVersion {
    switch self {
    case .structure21, .data21, .generic21, .schema21: .v21
    case .structure30, .data30, .schema30: .v30
    }
  }
}
