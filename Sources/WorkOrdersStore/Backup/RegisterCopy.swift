public import WorkOrders

/// A copy of a register in a file of its own, looked at without changing it.
///
/// Its calls take as long as the disk does: they belong on a thread that may wait. It is used on one at a time.
public final class RegisterCopy {
  private let file: RegisterFile

  /// Opens a copy.
  ///
  /// - Throws: ``DomainError`` when it is no register or cannot be read.
  public init(path: String) throws {
    do { file = try RegisterFile(path: path, for: .reading) } catch { throw SQLFailure.translated(error) }
  }

  /// What it holds.
  ///
  /// - Throws: ``DomainError`` when it is no register or damaged.
  public func census() throws -> RegisterCensus { try asked { try RegisterCensus.take(on: $0) } }

  /// What is wrong with the file and the references in it, in sentences.
  public func integrityFaults() throws -> [LocalizedText] {
    try asked { try RegisterExamination.integrityFaults(on: $0) }
  }

  /// Passes every kept file that it names, once, to `body`: its hash, and about how many bytes it has.
  public func forEachFile(_ body: (_ sha256: String, _ size: Int) throws -> Void) throws {
    try asked { connection in
      try connection.stream(Self.keptFiles) { try body(try $0.text(0), try $0.int(1)) }
    }
  }

  /// Every kept file that a register names; a table that names more belongs here too.
  static let keptFiles: SQL = """
    SELECT sha256, max(size) FROM (
      SELECT sha256, size FROM attachment
      UNION ALL SELECT sha256, size FROM inspection_photo
      UNION ALL SELECT sha256, size FROM dossier_evidence
      UNION ALL SELECT sha256, size FROM order_file
      UNION ALL SELECT sha256, size FROM quarantined_mail
      UNION ALL SELECT sha256, size FROM certified_receipt
      UNION ALL SELECT sha256, size FROM outbox WHERE sha256 IS NOT NULL) AS kept
    GROUP BY sha256 ORDER BY sha256
    """

  private func asked<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    do { return try body(file.connection) } catch let failure as SQLFailure { throw failure.domainError }
  }
}
