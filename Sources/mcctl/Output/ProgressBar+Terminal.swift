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
}
