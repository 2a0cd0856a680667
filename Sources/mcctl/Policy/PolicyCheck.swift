import ArgumentParser
import CityFile
import DispatchAPI
import Foundation

/// `policy check`: every problem of a city file at once; needs no daemon.
struct PolicyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a city file whole; ends with 65 and every problem when it is wrong.")

  @Argument(help: "The city file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let reading = CityFile.read(try CitySource.load(path: file))
    let view = PolicyView(reading)
    let reader = Reader(environment: ProcessInfo.processInfo.environment)
    try Output.show(view, isJSON: global.json, reader: reader) { PolicyText.check(view, of: file, $0) }
    if !view.problems.isEmpty { throw FaultsFound() }
  }
}
