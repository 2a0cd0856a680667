/// An import of requests as a whole: read = imported + rejected.
public struct ImportBatch: Hashable, Sendable {
  /// The public number.
  public let number: BatchNumber
  /// The name of the file.
  public let file: String
  /// When it was imported.
  public let importedAt: Timestamp
  /// Who imported it.
  public let importedBy: String
  /// Rows read.
  public let read: Int
  /// Rows taken.
  public let imported: Int
  /// Rows refused.
  public let rejected: Int

  /// Makes a batch.
  public init(
    number: BatchNumber, file: String, importedAt: Timestamp, importedBy: String, read: Int, imported: Int,
    rejected: Int
  ) {
    self.number = number
    self.file = file
    self.importedAt = importedAt
    self.importedBy = importedBy
    self.read = read
    self.imported = imported
    self.rejected = rejected
  }
}
