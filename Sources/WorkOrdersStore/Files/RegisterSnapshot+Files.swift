import WorkOrders

extension RegisterSnapshot {
  /// The file with this hash, wherever it came with.
  ///
  /// - Parameter withReporters: whether what reporters sent, which says who they are, is looked through too.
  /// - Throws: ``DomainError`` `notFound` when the register names none; `notAllowed` when only a reporter sent it.
  public func file(sha256: String, withReporters: Bool = true) throws -> StoredFile {
    if let found = try fileOfOffice(sha256) { return found }
    let found = try connection.first(
      """
      SELECT sha256, name, media_type, size FROM attachment WHERE sha256 = $1
      UNION ALL SELECT sha256, 'message.eml', 'message/rfc822', size FROM quarantined_mail WHERE sha256 = $1
      UNION ALL SELECT sha256, 'message.eml', 'message/rfc822', size FROM outbox
        WHERE sha256 = $1 AND request IS NOT NULL
      LIMIT 1
      """, [sha256]
    ) { try StoredFile($0) }
    guard let found else {
      throw DomainError(
        .notFound,
        .init(it: "Non c'è un file \(sha256.prefix(64)).", en: "There is no file \(sha256.prefix(64))."),
        hint: .init(it: "Controllare l'hash.", en: "Check the hash."))
    }
    guard withReporters else {
      throw DomainError(
        .notAllowed,
        .init(
          it: "Il file \(sha256.prefix(12))… dice chi ha segnalato.",
          en: "The file \(sha256.prefix(12))… says who reported."),
        hint: Role.asking([.operator, .technician]))
    }
    return found
  }

  /// Whether anything names the file with this hash.
  public func names(file sha256: String) throws -> Bool {
    try connection.exists(
      """
      SELECT 1 FROM attachment WHERE sha256 = $1 UNION ALL SELECT 1 FROM inspection_photo WHERE sha256 = $1
      UNION ALL SELECT 1 FROM dossier_evidence WHERE sha256 = $1
      UNION ALL SELECT 1 FROM order_file WHERE sha256 = $1
      UNION ALL SELECT 1 FROM quarantined_mail WHERE sha256 = $1
      UNION ALL SELECT 1 FROM certified_receipt WHERE sha256 = $1
      UNION ALL SELECT 1 FROM outbox WHERE sha256 = $1
      """, [sha256])
  }

  private func fileOfOffice(_ sha256: String) throws -> StoredFile? {
    try connection.first(
      """
      SELECT sha256, name, media_type, size FROM inspection_photo WHERE sha256 = $1
      UNION ALL SELECT sha256, name, media_type, size FROM dossier_evidence WHERE sha256 = $1
      UNION ALL SELECT sha256, 'receipt.eml', 'message/rfc822', size FROM certified_receipt WHERE sha256 = $1
      UNION ALL SELECT sha256, name, media_type, size FROM order_file WHERE sha256 = $1
      UNION ALL SELECT sha256, 'message.eml', 'message/rfc822', size FROM outbox WHERE sha256 = $1 AND request IS NULL
      LIMIT 1
      """, [sha256]
    ) { try StoredFile($0) }
  }
}
