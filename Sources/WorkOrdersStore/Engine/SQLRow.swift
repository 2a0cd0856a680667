import WorkOrders

/// The row a query stands on, valid only inside the closure it is passed to.
///
/// Columns count from 0. A cell that does not hold what is asked for throws `internal`: the register is damaged, or the
/// query is wrong.
struct SQLRow {
  /// Where the cells are read from.
  let cells: any SQLCells

  /// Whether the cell is NULL.
  func isNull(_ index: Int) -> Bool { cells.kind(index) == .null }

  /// A whole number.
  func int64(_ index: Int) throws(DomainError) -> Int64 {
    guard cells.kind(index) == .integer else { throw wrong(index, "a whole number") }
    return cells.integer(index)
  }

  /// A whole number.
  func int(_ index: Int) throws(DomainError) -> Int { Int(try int64(index)) }

  /// A floating-point number; whole numbers are taken too.
  func real(_ index: Int) throws(DomainError) -> Double {
    switch cells.kind(index) {
    case .real: return cells.real(index)
    case .integer: return Double(cells.integer(index))
    default: throw wrong(index, "a number")
    }
  }

  /// A boolean, stored as 0 or 1.
  func flag(_ index: Int) throws(DomainError) -> Bool {
    switch try int64(index) {
    case 0: return false
    case 1: return true
    default: throw wrong(index, "0 or 1")
    }
  }

  /// A text.
  func text(_ index: Int) throws(DomainError) -> String {
    guard cells.kind(index) == .text else { throw wrong(index, "text") }
    return cells.text(index)
  }

  /// Bytes.
  func blob(_ index: Int) throws(DomainError) -> [UInt8] {
    guard cells.kind(index) == .blob else { throw wrong(index, "bytes") }
    return cells.blob(index)
  }

  /// The value, whatever its kind.
  func value(_ index: Int) -> SQLValue {
    switch cells.kind(index) {
    case .null: .null
    case .integer: .integer(cells.integer(index))
    case .real: .real(cells.real(index))
    case .text: .text(cells.text(index))
    case .blob: .blob(cells.blob(index))
    }
  }

  /// The error for a cell that holds something else.
  func wrong(_ index: Int, _ expected: String) -> DomainError {
    DomainError(.internal, "The register is damaged: column \(index) of a row does not hold \(expected).")
  }
}
