import ArgumentParser
import WorkOrders

/// Which days: a period of the calendar, or any others.
struct PeriodOptions: ParsableArguments {
  @OptionGroup var calendar: CalendarPeriodOptions

  @Option(help: ArgumentHelp("First day: 2026-07-01.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Last day.", valueName: "date"))
  var to: String?

  /// Whether it is any days but those of a calendar's period.
  var isRange: Bool { from != nil && to != nil }

  func validate() throws {
    if calendar.count + (isRange ? 1 : 0) != 1 || (from == nil) != (to == nil) {
      throw UsageError.told(
        it: "Dare uno tra --quarter, --month, --half e --year, o --from e --to.",
        en: "Give one of --quarter, --month, --half and --year, or --from and --to.")
    }
  }

  /// The first and the last day as the daemon takes them; as typed where they were typed.
  func days() throws(DomainError) -> (from: String?, to: String?) {
    guard let period = try calendar.label().flatMap(ReportingPeriod.init(label:)) else { return (from, to) }
    return (period.first.description, period.last.description)
  }
}
