import ArgumentParser
import DispatchAPI
import WorkOrders

/// The options of files of contractors and places.
struct TableOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Only check the file.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Where refused rows go; beside the file unless told otherwise, nowhere on a dry run.", valueName: "file"))
  var report: String?

  /// The file as a body.
  func body(_ file: String) throws(DomainError) -> TableBody {
    var body = TableBody()
    body.csv = try TextFile.read(file)
    body.dryRun = dryRun
    return body
  }
}
