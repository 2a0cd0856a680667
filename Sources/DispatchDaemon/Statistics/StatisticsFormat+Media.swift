import DispatchAPI

extension StatisticsFormat {
  /// The media type of its documents.
  var mediaType: String {
    switch self {
    case .xml: MediaType.xml
    case .csv, .csvItalian, .openData: "text/csv; charset=utf-8"
    case .json: MediaType.json
    case .html, .charter: "text/html; charset=utf-8"
    case .sdmxStructure: "application/vnd.sdmx.structure+xml;version=2.1"
    case .sdmx: "application/vnd.sdmx.structurespecificdata+xml;version=2.1"
    case .sdmxGeneric: "application/vnd.sdmx.genericdata+xml;version=2.1"
    case .sdmxSchema, .sdmx3Schema: MediaType.xml
    case .sdmx3Structure: "application/vnd.sdmx.structure+xml;version=3.0.0"
    case .sdmx3: "application/vnd.sdmx.data+xml;version=3.0.0"
    }
  }

  /// How the names of its files end.
  var fileExtension: String {
    switch self {
    case .csv, .csvItalian, .openData: "csv"
    case .json: "json"
    case .html, .charter: "html"
    case .sdmxSchema, .sdmx3Schema: "xsd"
    default: "xml"
    }
  }

  /// Whether it is in one language, for people to read.
  var isRead: Bool { self == .html || self == .charter }
}
