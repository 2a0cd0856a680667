/// The figures of a period in several forms, all of one count.
public struct StatisticsDocumentsView: Codable, Hashable, Sendable {
  /// The period's label.
  public var period: String
  /// The version.
  public var version: Int
  /// `draft`, `frozen` or `issued`.
  public var state: String
  /// The forms in their own order; pages that people read once for each language, the city's first, unless one was told or
  /// certain forms were asked for.
  public var documents: [StatisticsDocumentView]

  /// Makes one.
  public init(period: String, version: Int, state: String, documents: [StatisticsDocumentView]) {
    self.period = period
    self.version = version
    self.state = state
    self.documents = documents
  }
}
