/// How the rows of another system's file become requests: columns, dates, and tables of words.
public struct ImportMapping: Hashable, Sendable {
  /// Which column holds what.
  public let columns: ImportColumns
  /// How times are written.
  public let dates: DatePattern
  /// The clocks that the times were read from.
  public let zone: CityZone
  /// The byte between fields; `nil` looks for it in the first line.
  public let separator: UInt8?
  /// From the source's states to ours.
  public let statuses: ImportTranslation<RequestState>
  /// From the source's ways of coming in to ours; without a column for it, `*` stands for all.
  public let channels: ImportTranslation<Channel>
  /// From the source's kinds to the city's categories.
  public let categories: ImportTranslation<CategoryCode>

  /// Makes a mapping.
  public init(
    columns: ImportColumns, dates: DatePattern, zone: CityZone, separator: UInt8? = nil,
    statuses: ImportTranslation<RequestState>, channels: ImportTranslation<Channel>,
    categories: ImportTranslation<CategoryCode>
  ) {
    self.columns = columns
    self.dates = dates
    self.zone = zone
    self.separator = separator
    self.statuses = statuses
    self.channels = channels
    self.categories = categories
  }

  /// Checks that a file's header has every column that the mapping names.
  ///
  /// - Throws: ``DomainError`` with code `malformed` that lists the missing ones.
  public func check(_ header: CSVHeader) throws(DomainError) { try header.require(columns.all) }
}
