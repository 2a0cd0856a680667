import Foundation
import WorkOrders

/// Writes files that are there whole or not at all, also after a power cut.
enum DurableFile {
  /// Writes bytes under a passing name, forces them to the disk, and renames.
  ///
  /// - Throws: ``DomainError`` `tryAgain` with the system's reason.
  static func write(_ bytes: [UInt8], to target: URL) throws {
    try place(bytes, at: target)
    try sync(target.deletingLastPathComponent())
  }

  /// Writes bytes as ``write(_:to:)`` does; the name is kept for good by ``sync(_:)``, once for many files of a folder.
  ///
  /// - Parameters:
  ///   - isForced: whether the bytes are forced to the disk now; else ``sync(file:)`` does it.
  ///   - mode: who else may read the file; this user alone unless told.
  static func place(_ bytes: [UInt8], at target: URL, isForced: Bool = true, mode: mode_t? = nil) throws {
    let passing = Self.passing(beside: target).path
    let file = try create(passing, for: target)
    defer { close(file) }
    do {
      try fill(file, bytes, target)
      if let mode, fchmod(file, mode) != 0 { throw failure(target) }
      guard !isForced || fsync(file) == 0 else { throw failure(target) }
      guard rename(passing, target.path) == 0 else { throw failure(target) }
    } catch {
      unlink(passing)
      throw error
    }
  }

  /// The name under which something is made before it gets its own.
  static func passing(beside target: URL) -> URL {
    target.deletingLastPathComponent().appendingPathComponent(".\(UUID().uuidString)")
  }

  /// Removes what programs that were killed have left in a folder under passing names.
  ///
  /// Another program that is writing there at the moment finds its own gone, and cannot write.
  static func clear(_ folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where isPassing(name) {
      remove(folder.appendingPathComponent(name).path)  // What stays is tried again next time.
    }
  }

  private static func isPassing(_ name: String) -> Bool {
    let rest = String(name.dropFirst())
    return name.hasPrefix(".") && UUID(uuidString: rest)?.uuidString == rest
  }

  private static func create(_ path: String, for target: URL) throws -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    if file >= 0 { return file }
    guard errno == ENOENT else { throw failure(target) }
    try makeFolder(target.deletingLastPathComponent(), for: target)
    let second = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard second >= 0 else { throw failure(target) }
    return second
  }

  /// Makes a folder with those above it that are missing, and forces each one's name to the disk.
  private static func makeFolder(_ folder: URL, for target: URL) throws {
    let above = folder.deletingLastPathComponent()
    if mkdir(folder.path, 0o777) != 0 {
      switch errno {
      case EEXIST: break  // Somebody else has just made it, and may not have come to keep its name.
      case ENOENT where above.path != folder.path:
        try makeFolder(above, for: target)
        return try makeFolder(folder, for: target)
      default: throw failure(target)
      }
    }
    try sync(above)
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8], _ target: URL) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw failure(target) }
      written += count
    }
  }

  /// Forces a folder's names to the disk.
  ///
  /// - Throws: ``DomainError`` `tryAgain` with the system's reason: a name may then be lost with the power.
  static func sync(_ folder: URL) throws { try withOpen(folder, O_RDONLY | O_DIRECTORY) { fsync($0) } }

  /// Forces a file's bytes to the disk.
  ///
  /// - Throws: ``DomainError`` `tryAgain` with the system's reason.
  static func sync(file: URL) throws { try withOpen(file, O_RDONLY) { fsync($0) } }

  /// Does a call of the system's with an open file or folder.
  ///
  /// - Throws: ``DomainError`` `tryAgain` with the system's reason when it does not answer 0.
  static func withOpen(_ target: URL, _ flags: Int32, _ call: (Int32) -> Int32) throws {
    let handle = open(target.path, flags | O_CLOEXEC)
    guard handle >= 0 else { throw failure(target) }
    defer { close(handle) }
    guard call(handle) == 0 else { throw failure(target) }
  }

  private static func failure(_ target: URL) -> DomainError { FileFailure.writing(target.path).with(code: .tryAgain) }
}
