/// The first row of a CSV file: which column has which name.
public struct CSVHeader: Hashable, Sendable {
  /// The names in the order of the file, without spaces around them.
  public let names: [String]
  private let positions: [String: Int]

  /// Takes the fields of the first row.
  ///
  /// - Throws: ``DomainError`` with code `malformed` when a name stands twice; columns without a name are allowed.
  public init(_ fields: [String]) throws(DomainError) {
    names = fields.map { Self.trimmed($0) }
    var positions: [String: Int] = [:]
    for (position, name) in names.enumerated() where !name.isEmpty {
      guard positions.updateValue(position, forKey: name) == nil else {
        throw DomainError(
          .malformed,
          .init(
            it: "La colonna \"\(name)\" è due volte nell'intestazione.",
            en: "The column \"\(name)\" stands twice in the header."),
          hint: .init(it: "Cambiare nome a una delle due.", en: "Rename one of the two."))
      }
    }
    self.positions = positions
  }

  /// The position of a column; `nil` when the file has none of that name.
  public func position(of name: String) -> Int? { positions[name] }

  /// Checks that the file has these columns.
  ///
  /// - Throws: ``DomainError`` with code `malformed` that names every missing column and those that are there.
  public func require(_ wanted: [String]) throws(DomainError) {
    // One column may be wanted twice, and is missing once.
    var missing: [String] = []
    for name in wanted where positions[name] == nil && !missing.contains(name) { missing.append(name) }
    guard missing.isEmpty else {
      let list = missing.map { "\"\($0)\"" }.joined(separator: ", ")
      throw DomainError(
        .malformed, .init(it: "Nel file manca la colonna \(list).", en: "The file has no column \(list)."),
        hint: .init(
          it: "Le colonne sono: \(String(names.joined(separator: ", ").prefix(500))).",
          en: "Its columns are: \(String(names.joined(separator: ", ").prefix(500)))."))
    }
  }

  /// The field of a row under a column's name, without spaces around it; `nil` when there is no such column or field.
  public func value(_ name: String, in row: [String]) -> String? {
    guard let position = positions[name], row.indices.contains(position) else { return nil }
    return Self.trimmed(row[position])
  }

  private static func trimmed(_ text: String) -> String {
    func isBlank(_ character: Character) -> Bool { character.isWhitespace }
    guard text.first.map(isBlank) == true || text.last.map(isBlank) == true else { return text }
    let start = text.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
