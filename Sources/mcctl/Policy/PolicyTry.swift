import ArgumentParser
import CityFile
import DispatchAPI
import Foundation
import WorkOrders

/// `policy try`: what would happen to a report under a city file; needs no daemon.
struct PolicyTry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Shows what would happen to a report made, ordered and activated at one time.")

  @Argument(help: "The city file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("A contractors file, to see who would be asked.", valueName: "file"), completion: .file())
  var contractors: String?

  @Option(help: ArgumentHelp("Category code; without it the report is not classified yet.", valueName: "code"))
  var category: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("When.", valueName: "time"))
  var at: String

  @Option(help: ArgumentHelp("Urgency class, when it is not the category's.", valueName: "code"))
  var urgency: String?

  @Option(help: ArgumentHelp("Zone code.", valueName: "code"))
  var zone: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees north, WGS 84.", valueName: "n"))
  var lat: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees east, WGS 84.", valueName: "n"))
  var lon: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Estimate in euros, when not the category's.", valueName: "eur"))
  var estimate: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day by which it is to be done, where its class asks for one.", valueName: "day"))
  var by: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (lat == nil) != (lon == nil) {
      throw UsageError.told(it: "--lat e --lon vanno insieme.", en: "--lat and --lon go together.")
    }
    if lat != nil, zone != nil {
      throw UsageError.told(it: "Dare --zone o un punto, non tutti e due.", en: "Give --zone or a point, not both.")
    }
  }

  func run() throws {
    let policy = try CityFile.read(CitySource.load(path: file)).requirePolicy()
    let reader = Reader(environment: ProcessInfo.processInfo.environment)
    var trial = ReportTrial(policy: policy, language: reader.language)
    try trial.describe(category: category, urgency: urgency, estimate: estimate, at: at)
    try trial.settle(by: by)
    try trial.place(zone: zone, latitude: lat, longitude: lon)
    let firms = try contractors.map(FirmFile.read)
    let outcome = try trial.outcome(among: firms)
    try Output.show(outcome, isJSON: global.json, reader: reader) { TrialText.text(outcome, trial.policy, $0) }
  }
}
