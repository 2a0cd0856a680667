import ArgumentParser
import CityFile
import DispatchAPI
import Foundation

/// `policy check`: every problem of a city file at once; needs no daemon.
struct PolicyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a city file whole; ends with 65 and every problem when it is wrong.",
    discussion:
      "Warnings name what never takes effect, contradicts itself or passes the law's limits; they fail nothing.")

  @Argument(help: "The city file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp("A contractors file, to find the categories that nobody can serve.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var contractors: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let reading = CityFile.read(
      try CitySource.load(path: file), contractors: try contractors.map(FirmFile.read))
    let reader = Reader(environment: ProcessInfo.processInfo.environment)
    let view = PolicyView(reading, in: reader.language)
    try Output.show(view, isJSON: global.json, reader: reader) { PolicyText.check(view, of: file, $0) }
    if !view.problems.isEmpty { throw FaultsFound() }
  }
}
