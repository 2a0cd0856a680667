import ArgumentParser
import CityFile
import DispatchAPI
import Foundation

/// `policy show`: the rules in force, or those of a file.
struct PolicyShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows the rules in force, or those of a city file without a daemon.")

  @Argument(help: "A city file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    guard let file else {
      let session = try Session(global)
      let policy = try await session.client.send(.policy, options: session.options)
      await session.client.shutdown()
      return try session.show(policy) { PolicyText.sheet(policy, $0) }
    }
    let policy = PolicyView(try CityFile.read(CitySource.load(path: file)).requirePolicy())
    let reader = Reader(environment: ProcessInfo.processInfo.environment)
    try Output.show(policy, isJSON: global.json, reader: reader) { PolicyText.sheet(policy, $0) }
  }
}
