import ArgumentParser
import Foundation
import WorkOrders

/// Speaks on standard error, and ends with a status.
enum Failure {
  /// The exit that goes with an error, after saying it.
  static func exit(_ error: DomainError) -> ExitCode {
    say("simulated-year: \(error.description)")
    return ExitCode(1)
  }

  /// Says a line; a passing one is written over by the next when somebody watches, and left out when nobody does.
  static func say(_ line: String, isPassing: Bool = false) {
    let isWatched = isatty(STDERR_FILENO) == 1
    guard isWatched || !isPassing else { return }
    FileHandle.standardError.write(Data((isPassing ? "\r\(line)\u{1B}[K" : line + "\n").utf8))
  }
}
