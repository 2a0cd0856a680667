import WorkOrders

/// What is wrong with a calendar, in words.
enum CalendarFault {
  /// A fault of the whole file.
  static func file(_ message: LocalizedText) -> DomainError {
    DomainError(
      .malformed, message,
      hint: .init(
        it: "Esportare di nuovo il calendario in formato iCalendar (.ics).",
        en: "Export the calendar again as iCalendar (.ics)."), field: "ics")
  }

  /// A fault of one property.
  static func property(_ name: String, _ message: LocalizedText, hint: LocalizedText? = nil) -> DomainError {
    DomainError(.invalid, message, hint: hint, field: name)
  }
}
