/// What became of a file's rows: read = imported + rejected.
public struct ImportReport: Codable, Hashable, Sendable {
  /// Rows read, the header not counted.
  public var read: Int
  /// Rows taken; on a dry run, rows that would be.
  public var imported: Int
  /// Rows refused.
  public var rejected: Int
  /// The batch they were imported as; `null` on a dry run.
  @OrNull public var batch: String?
  /// Path of the file with the refused rows, written by the one who asked.
  @OrNull public var report: String?
  /// The refused rows, in the file's order.
  public var refused: [ImportRefusal]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(read: Int, imported: Int, rejected: Int, refused: [ImportRefusal] = []) {
    self.read = read
    self.imported = imported
    self.rejected = rejected
    self.refused = refused
  }
}
