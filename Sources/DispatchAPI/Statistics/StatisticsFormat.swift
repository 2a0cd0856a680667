/// The forms that figures come in.
public enum StatisticsFormat: String, Hashable, Sendable, CaseIterable {
  /// The official file, valid against its schema.
  case xml
  /// One figure a line, with commas and decimal points.
  case csv
  /// One figure a line, with semicolons and decimal commas.
  case csvItalian = "csv-it"
  /// The figures as one JSON document.
  case json
  /// The report that people read and print.
  case html
  /// What the service charter promised, and what was achieved.
  case charter
  /// The requests of the period without personal data.
  case openData = "open-data"
  /// What the SDMX-ML 2.1 documents are made of.
  case sdmxStructure = "sdmx-structure"
  /// SDMX-ML 2.1, structure-specific.
  case sdmx
  /// SDMX-ML 2.1, generic.
  case sdmxGeneric = "sdmx-generic"
  /// The schema of the structure-specific SDMX-ML 2.1 document.
  case sdmxSchema = "sdmx-schema"
  /// What the SDMX-ML 3.0 document is made of.
  case sdmx3Structure = "sdmx3-structure"
  /// SDMX-ML 3.0.
  case sdmx3
  /// The schema of the SDMX-ML 3.0 document.
  case sdmx3Schema = "sdmx3-schema"
}
