import ArgumentParser
import CityFile
import DispatchAPI
import Foundation

/// `policy simulate`: what would have changed had other rules been in force.
struct PolicySimulate: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Replays the orders of some days under a city file and reports what would have changed; changes nothing.")

  @Argument(help: "The city file to try.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("The first day on which the orders looked at were made.", valueName: "day"))
  var from: String

  @Option(help: ArgumentHelp("The last such day.", valueName: "day"))
  var to: String

  @Option(
    help: ArgumentHelp("A contractors file to choose from, instead of the register's firms.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var contractors: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let source = try CitySource.load(path: file)
    var body = SimulationBody()
    body.yaml = source.yaml
    body.zones = source.zones
    body.from = from
    body.to = to
    body.contractors = try contractors.map { path in try TextFile.read(path) }
    var bar = ProgressBar.standard
    let report = try await session.client.follow(.simulatePolicy, body: body, options: session.options) { progress in
      bar.show(progress.read, of: progress.of)
    }
    bar.finish()
    try session.show(report) { SimulationText.text(report, $0) }
  }
}
