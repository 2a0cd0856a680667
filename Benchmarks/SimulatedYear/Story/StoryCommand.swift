import ArgumentParser
import WorkOrders

/// Plays the demo's story.
struct StoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: "Plays some days of January 2026 and tells them.")

  @Option(help: ArgumentHelp("The daemon's socket; its clock is manual.", valueName: "path"))
  var socket: String

  @Option(help: ArgumentHelp("Where to write what the daemon answered, scene by scene.", valueName: "file"))
  var out: String

  func run() throws {
    do {
      let pool = ConnectionPool(path: socket, size: 1)
      try Staff.enrol(through: pool)
      let teller = try Storyteller(pool: pool)
      try Story(teller: teller).play()
      try teller.write(to: out)
    } catch let error as DomainError { throw Failure.exit(error) }
  }
}
