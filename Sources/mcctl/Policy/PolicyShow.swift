import ArgumentParser
import CityFile
import DispatchAPI
import Foundation

/// `policy show`: the rules in force, those of another version, or those of a file.
struct PolicyShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the rules in force, those of another version, or those of a city file without a daemon.")

  @Argument(help: "A city file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Option(help: ArgumentHelp("Another version, such as one that is pending.", valueName: "n"))
  var version: Int?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if file != nil, version != nil {
      throw UsageError.told(
        it: "Dare un file della città o --version, non tutti e due.", en: "Give a city file or --version, not both.")
    }
  }

  func run() async throws {
    guard let file else {
      let session = try Session(global)
      let policy: PolicyView
      do {
        policy = try await session.client.send(
          .policy, query: PolicyQuery(version: version).items, options: session.options)
      } catch {
        await session.client.shutdown()
        throw error
      }
      await session.client.shutdown()
      return try session.show(policy) { PolicyText.applied(policy, $0) }
    }
    let policy = PolicyView(try CityFile.read(CitySource.load(path: file)).requirePolicy())
    let reader = Reader(environment: ProcessInfo.processInfo.environment)
    try Output.show(policy, isJSON: global.json, reader: reader) { PolicyText.sheet(policy, $0) }
  }
}
