import ArgumentParser
import DispatchAPI

/// The option of a list that the daemon gives in one part.
struct LimitOption: ParsableArguments {
  @Option(help: ArgumentHelp("How many at most, up to \(DispatchClient.largestPage).", valueName: "n"))
  var limit: Int?

  func validate() throws {
    guard let limit, !(1...DispatchClient.largestPage).contains(limit) else { return }
    throw UsageError.told(
      it: "--limit va da 1 a \(DispatchClient.largestPage).",
      en: "--limit goes from 1 to \(DispatchClient.largestPage).")
  }
}
