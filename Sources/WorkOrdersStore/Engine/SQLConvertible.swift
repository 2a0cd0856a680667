import WorkOrders

/// What can be bound to a parameter; `nil` binds NULL.
protocol SQLConvertible: Sendable {
  /// The value as it is stored.
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLConvertible {
  var sqlValue: SQLValue { self }
}

extension String: SQLConvertible {
  var sqlValue: SQLValue { .text(self) }
}

extension Int: SQLConvertible {
  var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLConvertible {
  var sqlValue: SQLValue { .integer(self) }
}

extension Bool: SQLConvertible {
  var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLConvertible {
  var sqlValue: SQLValue { .real(self) }
}

extension [UInt8]: SQLConvertible {
  var sqlValue: SQLValue { .blob(self) }
}

extension Timestamp: SQLConvertible {
  var sqlValue: SQLValue { .integer(milliseconds) }
}

extension Euro: SQLConvertible {
  var sqlValue: SQLValue { .integer(cents) }
}

extension CivilDate: SQLConvertible {
  /// `2026-11-24`, so that text order is date order.
  var sqlValue: SQLValue { .text(description) }
}

extension Code: SQLConvertible {
  var sqlValue: SQLValue { .text(rawValue) }
}

extension RecordNumber: SQLConvertible {
  var sqlValue: SQLValue { .text(description) }
}

extension RawRepresentable where RawValue == String, Self: SQLConvertible {
  var sqlValue: SQLValue { .text(rawValue) }
}

extension Role: SQLConvertible {}

extension EventKind: SQLConvertible {}
