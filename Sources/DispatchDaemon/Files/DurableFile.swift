import Foundation
import WorkOrders

/// Writes files that are there whole or not at all, also after a power cut.
enum DurableFile {
  /// Writes bytes under a passing name, forces them to the disk, and renames.
  ///
  /// - Throws: ``DomainError`` `tryAgain` with the system's reason.
  static func write(_ bytes: [UInt8], to target: URL) throws {
    try place(bytes, at: target)
    sync(target.deletingLastPathComponent())
  }

  /// Writes bytes as ``write(_:to:)`` does; the name is kept for good by ``sync(_:)``, once for many files of a folder.
  static func place(_ bytes: [UInt8], at target: URL) throws {
    let passing = target.deletingLastPathComponent().appendingPathComponent(".\(UUID().uuidString)").path
    let file = try create(passing, for: target)
    defer { close(file) }
    do {
      try fill(file, bytes, target)
      guard rename(passing, target.path) == 0 else { throw failure(target) }
    } catch {
      unlink(passing)
      throw error
    }
  }

  private static func create(_ path: String, for target: URL) throws -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    if file >= 0 { return file }
    guard errno == ENOENT else { throw failure(target) }
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw failure(target, "\(error.localizedDescription)")
    }
    let second = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard second >= 0 else { throw failure(target) }
    return second
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8], _ target: URL) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw failure(target) }
      written += count
    }
    guard fsync(file) == 0 else { throw failure(target) }
  }

  /// Forces a folder's names to the disk.
  static func sync(_ folder: URL) {
    let handle = open(folder.path, O_RDONLY | O_DIRECTORY)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  private static func failure(_ target: URL, _ reason: String = String(cString: strerror(errno))) -> DomainError {
    DomainError(
      .tryAgain,
      .init(
        it: "Il file \(target.path) non si può scrivere: \(reason).",
        en: "The file \(target.path) cannot be written: \(reason)."),
      hint: .init(
        it: "Liberare spazio o correggere i permessi della cartella.",
        en: "Free some space or mend the folder's rights."))
  }
}
