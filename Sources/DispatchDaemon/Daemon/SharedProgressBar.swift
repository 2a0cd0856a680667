import DispatchAPI
import Foundation
import Synchronization

/// A bar on standard error that work on other threads moves.
final class SharedProgressBar: Sendable {
  private let bar: Mutex<ProgressBar>

  /// Makes a bar; nobody sees it where standard error is no terminal.
  init() {
    var size = winsize()
    let isSeen = isatty(2) == 1 && ioctl(2, UInt(TIOCGWINSZ), &size) == 0
    bar = Mutex(
      ProgressBar(width: isSeen ? max(20, Int(size.ws_col)) : nil) { text in
        FileHandle.standardError.write(Data(text.utf8))
      })
  }

  /// Draws the bar when it has moved.
  func show(_ done: Int, of total: Int?) { bar.withLock { $0.show(done, of: total) } }

  /// Takes the bar away.
  func finish() { bar.withLock { $0.finish() } }
}
