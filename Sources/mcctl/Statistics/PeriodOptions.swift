import ArgumentParser
import DispatchAPI
import WorkOrders

/// Which period figures are for.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The quarter: 2026-Q3.", valueName: "quarter"))
  var quarter: String?

  @Option(help: ArgumentHelp("First day: 2026-07-01.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Last day.", valueName: "date"))
  var to: String?

  func validate() throws {
    let isRange = from != nil && to != nil
    if (quarter != nil) == isRange || (from == nil) != (to == nil) {
      throw UsageError.told(it: "Dare --quarter, o --from e --to.", en: "Give --quarter, or --from and --to.")
    }
  }

  /// The figures as typed.
  func figures(_ session: Session) async throws -> StatisticsView {
    if let quarter = try checkedQuarter() {
      return try await session.client.send(.quarterStatistics, quarter, options: session.options)
    }
    return try await session.client.send(.statistics, query: range, options: session.options)
  }

  /// The figures as a document.
  func document(_ format: StatisticsFormat, _ session: Session) async throws -> [UInt8] {
    let format = [QueryItem("format", format.rawValue)].compactMap(\.self)
    if let quarter = try checkedQuarter() {
      return [UInt8](
        try await session.client.document(
          .quarterStatistics, quarter, query: format, options: session.options))
    }
    return [UInt8](
      try await session.client.document(.statistics, query: range + format, options: session.options))
  }

  private var range: [QueryItem] { [QueryItem("from", from), QueryItem("to", to)].compactMap(\.self) }

  private func checkedQuarter() throws(DomainError) -> String? {
    guard let quarter else { return nil }
    return try Quarter(typed: quarter, field: "quarter").description
  }
}
