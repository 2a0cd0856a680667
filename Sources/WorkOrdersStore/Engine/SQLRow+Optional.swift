import WorkOrders

// As the accessors of the same names, with `nil` for NULL.
extension SQLRow {
  /// As ``int64(_:)``; `nil` for NULL.
  func optionalInt64(_ index: Int) throws(DomainError) -> Int64? { isNull(index) ? nil : try int64(index) }

  /// As ``int(_:)``; `nil` for NULL.
  func optionalInt(_ index: Int) throws(DomainError) -> Int? { isNull(index) ? nil : try int(index) }

  /// As ``real(_:)``; `nil` for NULL.
  func optionalReal(_ index: Int) throws(DomainError) -> Double? { isNull(index) ? nil : try real(index) }

  /// As ``text(_:)``; `nil` for NULL.
  func optionalText(_ index: Int) throws(DomainError) -> String? {
    switch cells.kind(index) {
    case .null: nil
    case .text: cells.text(index)
    default: throw wrong(index, "text")
    }
  }

  /// As ``timestamp(_:)``; `nil` for NULL.
  func optionalTimestamp(_ index: Int) throws(DomainError) -> Timestamp? {
    isNull(index) ? nil : try timestamp(index)
  }

  /// As ``euro(_:)``; `nil` for NULL.
  func optionalEuro(_ index: Int) throws(DomainError) -> Euro? { isNull(index) ? nil : try euro(index) }

  /// As ``date(_:)``; `nil` for NULL.
  func optionalDate(_ index: Int) throws(DomainError) -> CivilDate? { isNull(index) ? nil : try date(index) }

  /// As ``code(_:)``; `nil` for NULL.
  func optionalCode<Subject>(_ index: Int) throws(DomainError) -> Code<Subject>? {
    try optionalText(index).map { Code(rawValue: $0) }
  }

  /// As ``number(_:)``; `nil` for NULL.
  func optionalNumber<Kind>(_ index: Int) throws(DomainError) -> RecordNumber<Kind>? {
    isNull(index) ? nil : try number(index)
  }

  /// As ``choice(_:)``; `nil` for NULL.
  func optionalChoice<Choice: RawRepresentable<String>>(_ index: Int) throws(DomainError) -> Choice? {
    isNull(index) ? nil : try choice(index)
  }
}
