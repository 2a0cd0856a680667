import ArgumentParser
import Foundation
import WorkOrders

/// `spool discard`: lets a call go that cannot be logged; needs no daemon.
struct SpoolDiscard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Discards a call that waits, for one that the daemon refuses.")

  @Argument(help: "Key of the call.")
  var key: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let spool = try Spool(environment: environment)
    try await spool.locked {
      guard spool.holds(key) else {
        throw Spool.unknown(key)
      }
      spool.remove(key)
    }
    try Output.show(["discarded": key], isJSON: global.json, reader: Reader(environment: environment)) {
      $0(.discarded, key)
    }
  }
}
