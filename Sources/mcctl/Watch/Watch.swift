import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `watch`: the live board, redrawn every two seconds until interrupted.
struct Watch: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Shows the live board: new, unassigned, waiting, near or past limits.")

  @Flag(help: "Print the board once.")
  var once = false

  @Option(help: ArgumentHelp("Seconds between two drawings.", valueName: "n"))
  var every = 2

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if every < 1 { throw UsageError.told(it: "--every è almeno 1.", en: "--every must be at least 1.") }
  }

  func perform(_ session: Session) async throws {
    guard !once, !session.isJSON, session.reader.terminal.isInteractive else {
      let board = try await session.client.send(.board, options: session.options)
      return try session.show(board) { BoardText.text(board, $0) }
    }
    while true {
      draw(await screen(session))
      try await Task.sleep(for: .seconds(every))
    }
  }

  // A board must outlive a restart of the daemon: what went wrong is shown in its place.
  private func screen(_ session: Session) async -> String {
    do throws(DomainError) {
      let board = try await session.client.send(.board, options: session.options)
      let reader = Reader(environment: ProcessInfo.processInfo.environment)
      return BoardText.text(board, reader)
    } catch { return session.reader.ink(.red, error.sentence(session.reader.language)) }
  }

  private func draw(_ text: String) {
    let height = Terminal(descriptor: 1, environment: ProcessInfo.processInfo.environment).height
    let lines = TerminalText.inked(text).split(separator: "\n", omittingEmptySubsequences: false).prefix(
      max(1, height - 1))
    let drawn = lines.map { $0 + "\u{1B}[K" }.joined(separator: "\n")
    Output.write(Data("\u{1B}[H\(drawn)\u{1B}[J".utf8), to: 1)
  }
}
