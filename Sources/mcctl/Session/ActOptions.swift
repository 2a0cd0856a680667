import ArgumentParser
import DispatchAPI

/// The option of an act that always happens now.
struct KeyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Idempotency key: the act is done once, however often it is sent.", valueName: "key"))
  var key: String?
}

/// The options that every act takes that may have happened earlier.
struct ActOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Idempotency key: the act is done once, however often it is sent.", valueName: "key"))
  var key: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("When it happened, if not now.", valueName: "time"))
  var at: String?
}

/// The options that every act on an order takes.
struct OrderActOptions: ParsableArguments {
  @OptionGroup var act: ActOptions

  @Option(
    name: .customLong("if-version"),
    help: ArgumentHelp("Only if the order still has this version.", valueName: "n"))
  var ifVersion: Int?
}
