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
      says which figures are others since, each by the first event that came into it; later events may have changed it
      further. Figures stand by their titles; --json has their codes.
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["xml"]))
  var file: String

  @Flag(help: "Every figure that would be another, however many.")
  var all = false

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let document = try TextFile.bytes(file)
    let found = try await ProgressBar.following { progress in
      try await session.client.verify(statistics: document, options: session.options, progress: progress)
    }
    let most = all ? Int.max : ChangedFiguresText.usualFigures
    let names = await StatisticsShow.names(session)
    try session.show(found) { StatisticsActText.verification(found, $0, names, showing: most) }
    if !found.figuresEqual { throw FaultsFound() }
  }
}
