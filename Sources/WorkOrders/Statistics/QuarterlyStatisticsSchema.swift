/// The XML Schema of the quarterly statistics, as text compiled into the library: it is installed wherever a program is.
public enum QuarterlyStatisticsSchema {
  /// The namespace of the document's elements.
  public static let namespace = "urn:maintenance-centre:quarterly-statistics:1"

  /// The whole schema (XSD 1.0), documented in Italian and English.
  ///
  /// Strict: enumerated states and units, patterns for amounts and instants, one definition for each code, and no
  /// figure and no change without its definition.
  public static let text = document + act + values
}
