import Foundation

/// A kept file whose lock is held, as whoever keeps or removes it does.
final class HeldFile: Sendable {
  private let file: CInt

  /// Takes the lock.
  init(_ path: String) throws {
    file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0, flock(file, LOCK_EX) == 0 else { throw CocoaError(.fileLocking) }
  }

  deinit { close(file) }

  /// Whether somebody stands before the lock, as the system tells.
  func isAwaited() throws -> Bool {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
    return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n").contains {
      $0.contains("-> FLOCK") && $0.contains(":\(status.st_ino) ")
    }
  }

  /// Gives the lock back.
  func letGo() { flock(file, LOCK_UN) }
}
