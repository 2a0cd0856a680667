import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `statistics verify`: whether a file of figures is what the register says.
struct StatisticsVerify: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Counts a file's figures again from the register; ends with 65 when something does not hold.",
    discussion: """
      Compares the file's hash with that of the act, and the journal's head and every figure at the position it names; then
      says which figures would be others today, and since which event.
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["xml"]))
  var file: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let document = try TextFile.bytes(file)
    var bar = ProgressBar.standard
    defer { bar.finish() }
    let found = try await session.client.verify(statistics: document, options: session.options) {
      bar.show($0.read, of: $0.of)
    }
    bar.finish()
    try session.show(found) { StatisticsActText.verification(found, $0) }
    if !found.figuresEqual { throw FaultsFound() }
  }
}
