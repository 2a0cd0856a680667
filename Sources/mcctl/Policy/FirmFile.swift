import WorkOrders

/// A file of contractors that is only looked at: all of it is right, or it is refused.
enum FirmFile {
  /// The firms of a file.
  ///
  /// - Throws: ``DomainError``: the first row that is refused, with its line.
  static func read(_ path: String) throws(DomainError) -> [Contractor] {
    let file = try ContractorFile([UInt8](TextFile.bytes(path)))
    guard let first = file.refused.first else { return file.contractors }
    throw DomainError(
      .invalid,
      LocalizedText(it: "\(path), riga \(first.line): ", en: "\(path), line \(first.line): ") + first.error.sentence,
      hint: first.error.advice, field: first.error.field)
  }
}
