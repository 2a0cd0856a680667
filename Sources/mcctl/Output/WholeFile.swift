import Foundation
import WorkOrders

/// Files that are there whole or not at all.
enum WholeFile {
  /// Writes the bytes under a passing name, makes them durable, and gives them their name.
  ///
  /// - Throws: ``DomainError`` with code `conflict` when the file is there and not to be replaced, `not-allowed`,
  ///   `try-again` or `invalid` when it cannot be written; then nothing is left behind.
  static func write(
    _ bytes: Data, to path: String, replacing: Bool, mode: mode_t = 0o644
  ) throws(DomainError) {
    let file = try PassingFile(for: path, mode: mode)
    try file.write(bytes)
    try file.keep(as: path, replacing: replacing)
  }

  /// Writes the bytes under a name that nobody has: `rows.csv`, or else `rows-2.csv` and so on.
  ///
  /// - Returns: the name.
  /// - Throws: ``DomainError`` with code `invalid` when the file cannot be written.
  static func writeNew(_ bytes: Data, to path: String) throws(DomainError) -> String {
    let dot = path.hasSuffix(".csv") ? path.index(path.endIndex, offsetBy: -4) : path.endIndex
    var name = path
    var serial = 1
    while true {
      do throws(DomainError) {
        try write(bytes, to: name, replacing: false)
        return name
      } catch  where error.code == .conflict {
        serial += 1
        name = path[..<dot] + "-\(serial)" + path[dot...]
      }
    }
  }

  /// Makes a new or removed name durable.
  static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
