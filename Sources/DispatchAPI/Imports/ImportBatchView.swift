public import WorkOrders

/// An import of requests as a whole: read = imported + rejected.
public struct ImportBatchView: Codable, Hashable, Sendable {
  /// Its public number.
  public var batch: BatchNumber
  /// The name of the file.
  public var file: String
  /// When it was imported.
  public var at: String
  /// Who imported it.
  public var by: String
  /// Rows read, the header not counted.
  public var read: Int
  /// Rows taken.
  public var imported: Int
  /// Rows refused.
  public var rejected: Int

  /// Makes one.
  public init(
    batch: BatchNumber, file: String, at: String, by: String, read: Int, imported: Int, rejected: Int
  ) {
    self.batch = batch
    self.file = file
    self.at = at
    self.by = by
    self.read = read
    self.imported = imported
    self.rejected = rejected
  }
}
