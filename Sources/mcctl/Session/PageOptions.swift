import ArgumentParser
import DispatchAPI

/// The options that every list takes.
struct PageOptions: ParsableArguments {
  @OptionGroup var size: LimitOption

  @Option(help: ArgumentHelp("Go on after this cursor or number.", valueName: "cursor"))
  var after: String?

  /// How many at most.
  var limit: Int? { size.limit }

  /// The options as a query.
  var query: ListQuery { ListQuery(limit: limit, after: after) }
}
