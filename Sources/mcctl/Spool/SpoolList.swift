import ArgumentParser
import DispatchAPI
import Foundation

/// `spool list`: the calls that wait; needs no daemon.
struct SpoolList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the calls that wait.")

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit: Int?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw UsageError.told(it: "--limit è almeno 1.", en: "--limit must be at least 1.") }
  }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let calls = Array(try Spool(environment: environment).calls().prefix(limit ?? .max))
    try Output.show(calls, isJSON: global.json, reader: Reader(environment: environment)) { reader in
      guard !calls.isEmpty else { return reader(.spoolEmpty) }
      var table = TextTable([
        .init(title: reader(.key)), .init(title: reader(.when)), .init(title: reader(.category)),
        .init(title: reader(.site), isFlexible: true), .init(title: reader(.reporters), isFlexible: true),
        .init(title: reader(.description), isFlexible: true),
      ])
      for call in calls {
        table.add(
          .init(call.key, .bold), .init(reader.localTime(call.report.occurred ?? call.spooledAt)),
          .init(call.report.category ?? "-"), .init(SpoolText.site(call.report) ?? "-"),
          .init(SpoolText.reporter(call.report) ?? "-"), .init(call.report.description ?? "-"))
      }
      return table.text(reader)
    }
  }
}
