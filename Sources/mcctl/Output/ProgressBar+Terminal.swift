import DispatchAPI
import Foundation

extension ProgressBar {
  /// A bar on standard error.
  init(_ terminal: Terminal) {
    self.init(width: terminal.isInteractive ? terminal.width : nil) { Output.write(Data($0.utf8), to: 2) }
  }

  /// A bar for the person at this terminal, if there is one.
  static var standard: ProgressBar {
    ProgressBar(Terminal(descriptor: 2, environment: ProcessInfo.processInfo.environment))
  }

  /// Shows how far long work is while it goes on, and takes the bar away at its end.
  static func following<Report: Codable & Hashable & Sendable>(
    _ work: (_ progress: (StreamedProgress<Report>) -> Void) async throws -> Report
  ) async throws -> Report {
    var bar = standard
    defer { bar.finish() }
    return try await work { bar.show($0.read, of: $0.of) }
  }
}
