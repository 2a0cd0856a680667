import Foundation
import WorkOrders

/// Writes files that are there whole or not at all, also after a power cut.
enum DurableFile {
  /// Writes bytes under a passing name, forces them to the disk, and renames.
  ///
  /// - Throws: ``DomainError`` `tryAgain` with the system's reason.
  static func write(_ bytes: [UInt8], to target: URL) throws {
    let folder = target.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw failure(target, "\(error.localizedDescription)")
    }
    let passing = folder.appendingPathComponent(".\(UUID().uuidString)")
    defer { unlink(passing.path) }
    let file = open(passing.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw failure(target) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw failure(target) }
      written += count
    }
    guard fsync(file) == 0, rename(passing.path, target.path) == 0 else { throw failure(target) }
    sync(folder)
  }

  private static func sync(_ folder: URL) {
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
