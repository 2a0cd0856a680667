import ArgumentParser
import WorkOrders

/// Which period of the calendar.
struct CalendarPeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The quarter: 2026-Q3.", valueName: "quarter"))
  var quarter: String?

  @Option(help: ArgumentHelp("The month: 2026-03.", valueName: "month"))
  var month: String?

  @Option(help: ArgumentHelp("The half-year: 2026-S1.", valueName: "half"))
  var half: String?

  @Option(help: ArgumentHelp("The year: 2026.", valueName: "year"))
  var year: String?

  /// How many periods are named.
  var count: Int { [quarter, month, half, year].compactMap(\.self).count }

  /// Refuses any number but one.
  func requireOne() throws {
    if count != 1 {
      throw UsageError.told(
        it: "Dare uno tra --quarter, --month, --half e --year.",
        en: "Give one of --quarter, --month, --half and --year.")
    }
  }

  /// The label of the period; `nil` when none is named.
  ///
  /// - Throws: ``DomainError`` `invalid` for one that there is not.
  func label() throws(DomainError) -> String? {
    if let quarter { return try Quarter(typed: quarter, field: "quarter").description }
    if let month { return try Self.label(month, "month") }
    if let half { return try Self.label(half, "half") }
    if let year { return try Self.label(year, "year") }
    return nil
  }

  private static func label(_ text: String, _ kind: String) throws(DomainError) -> String {
    let period = try ReportingPeriod(typed: text, field: kind)
    guard StatisticsAct.option(for: period).hasPrefix("--\(kind) ") else {
      throw DomainError(
        .invalid,
        .init(
          it: "\(period.label) non va con --\(kind).", en: "\(period.label) does not go with --\(kind)."),
        hint: .init(
          it: "Usare \(StatisticsAct.option(for: period)).", en: "Use \(StatisticsAct.option(for: period))."),
        field: kind)
    }
    return period.label
  }
}
