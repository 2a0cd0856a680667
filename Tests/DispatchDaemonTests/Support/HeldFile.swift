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
    return try Self.locks().split(separator: "\n").contains {
      $0.contains("-> FLOCK") && $0.contains(":\(status.st_ino) ")
    }
  }

  // Page by page to its end: it says that it has no length, and with many registers open it has several pages.
  private static func locks() throws -> String {
    let list = open("/proc/locks", O_RDONLY | O_CLOEXEC)
    guard list >= 0 else { throw CocoaError(.fileReadUnknown) }
    defer { close(list) }
    var text: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(list, &page, page.count)
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += page[..<count]
    }
  }

  /// Gives the lock back.
  func letGo() { flock(file, LOCK_UN) }
}
