import ArgumentParser
import Foundation
import WorkOrders

/// `spool show`: everything about one call that waits; needs no daemon.
struct SpoolShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a call that waits.")

  @Argument(help: "Key of the call.")
  var key: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let call = try Spool(environment: environment).calls().first(where: { $0.key == key }) else {
      throw Spool.unknown(key)
    }
    try Output.show(call, isJSON: global.json, reader: Reader(environment: environment)) { SpoolText.sheet(call, $0) }
  }
}
