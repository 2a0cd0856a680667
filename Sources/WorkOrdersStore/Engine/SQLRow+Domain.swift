import WorkOrders

extension SQLRow {
  /// An instant, stored as milliseconds.
  func timestamp(_ index: Int) throws(DomainError) -> Timestamp { Timestamp(milliseconds: try int64(index)) }

  /// An amount, stored as cents.
  func euro(_ index: Int) throws(DomainError) -> Euro { Euro(cents: try int64(index)) }

  /// A date, stored as `YYYY-MM-DD`.
  func date(_ index: Int) throws(DomainError) -> CivilDate {
    guard let date = CivilDate(try text(index)) else { throw wrong(index, "a date") }
    return date
  }

  /// A code.
  func code<Subject>(_ index: Int) throws(DomainError) -> Code<Subject> { Code(rawValue: try text(index)) }

  /// A public number.
  func number<Kind>(_ index: Int) throws(DomainError) -> RecordNumber<Kind> {
    var number: RecordNumber<Kind>?
    if cells.kind(index) == .text { cells.withUTF8(index) { number = RecordNumber(utf8: $0) } }
    guard let number else { throw wrong(index, "a public number") }
    return number
  }

  /// One of the cases of an enumeration, stored by its raw value.
  func choice<Choice: RawRepresentable<String>>(_ index: Int) throws(DomainError) -> Choice {
    guard let choice = Choice(rawValue: try text(index)) else { throw wrong(index, "a known word") }
    return choice
  }
}
