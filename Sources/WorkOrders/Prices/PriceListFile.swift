/// The file of a price list: a row an item.
public struct PriceListFile: Sendable {
  /// The items, in the order of the file.
  public let items: [PriceItem]
  /// The rows refused.
  public let refused: [RefusedRow]
  /// Rows of the file, the header not counted.
  public let count: Int

  /// The columns every file has.
  public static let columns = ["code", "unit", "price", "description"]

  /// Reads a whole file.
  ///
  /// - Throws: ``DomainError`` with code `malformed` when the file is empty or its header lacks a column.
  public init(_ bytes: [UInt8]) throws(DomainError) {
    var known: Set<PriceCode> = []
    let table = try CSVTable(bytes, columns: Self.columns) { row throws(DomainError) in
      try TextBounds.check(try row.required("description"), field: "description", most: 10_000)
      let item = PriceItem(
        code: try row.requiredCode("code"), unit: try row.required("unit"),
        price: try Euro(typed: try row.required("price"), field: "price"), description: try row.required("description"))
      guard known.insert(item.code).inserted else {
        throw DomainError(
          .invalid,
          .init(
            it: "La voce \"\(item.code)\" è già in una riga precedente.",
            en: "The item \"\(item.code)\" stands on an earlier row."),
          hint: .init(it: "Tenere una riga sola.", en: "Keep one row."), field: "code")
      }
      return item
    }
    items = table.values
    refused = table.refused
    count = table.count
  }
}
