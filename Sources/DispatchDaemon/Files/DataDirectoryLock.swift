import Foundation
import WorkOrders

/// Holds a data directory for one daemon, as long as the process lives.
final class DataDirectoryLock: Sendable {
  private let file: CInt

  /// Takes the directory, or says who has it.
  ///
  /// - Throws: ``DomainError`` `conflict` naming the process that holds it; `not-allowed` or `try-again` when the
  ///   directory cannot be written.
  init(directory: URL) throws {
    let path = directory.appendingPathComponent("dispatchd.lock").path
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let cause = errno
      throw DomainError(
        FileFailure.code(of: cause),
        "The directory \(directory.path) cannot be written: \(String(cString: strerror(cause))).",
        hint: "Give dispatchd a directory of its own.")
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      // Who holds it is a help only: a file that cannot be read leaves the holder unknown, and the refusal stands.
      let holder = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      close(file)
      throw DomainError(
        .conflict, "Another dispatchd (process \(holder.isEmpty ? "unknown" : holder)) holds \(directory.path).",
        hint: "Stop it first, or give this one another --data directory.")
    }
    let line = "\(getpid())"
    ftruncate(file, 0)
    _ = line.withCString { pwrite(file, $0, line.utf8.count, 0) }
    self.file = file
  }

  deinit { close(file) }
}
