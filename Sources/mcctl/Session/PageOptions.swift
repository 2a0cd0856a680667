import ArgumentParser
import DispatchAPI

/// The options that every list takes.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Go on after this cursor or number.", valueName: "cursor"))
  var after: String?

  func validate() throws {
    if let limit, limit < 1 { throw UsageError.told(it: "--limit è almeno 1.", en: "--limit must be at least 1.") }
  }

  /// The options as a query.
  var query: ListQuery { ListQuery(limit: limit, after: after) }
}
