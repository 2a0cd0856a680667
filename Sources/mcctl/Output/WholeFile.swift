import Foundation
import WorkOrders

/// Files that are there whole or not at all.
enum WholeFile {
  /// Writes the bytes under a passing name, makes them durable, and gives them their name.
  ///
  /// - Throws: ``DomainError`` with code `conflict` when the file is there and not to be replaced, `invalid` when it
  ///   cannot be written; then nothing is left behind.
  static func write(
    _ bytes: Data, to path: String, replacing: Bool, mode: mode_t = 0o644
  ) throws(DomainError) {
    let passing = path + ".\(getpid()).part"
    do throws(DomainError) {
      try fill(passing, with: bytes, mode: mode)
      guard replacing ? rename(passing, path) == 0 : link(passing, path) == 0 else { throw failure(path) }
    } catch {
      unlink(passing)
      throw error
    }
    if !replacing { unlink(passing) }
    syncFolder(of: path)
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

  private static func fill(_ path: String, with bytes: Data, mode: mode_t) throws(DomainError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else {
        if errno == EINTR { continue }
        throw failure(path)
      }
      rest = rest.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Makes a new or removed name durable.
  static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String) -> DomainError {
    let cause = errno
    if cause == EEXIST {
      return DomainError(
        .conflict, .init(it: "Il file \(path) c'è già.", en: "The file \(path) is already there."),
        hint: .init(it: "Scegliere un altro nome, o usare --force.", en: "Choose another name, or use --force."))
    }
    let reason = String(cString: strerror(cause))
    return DomainError(
      .invalid,
      .init(
        it: "Il file \(path) non si può scrivere: \(reason).", en: "The file \(path) cannot be written: \(reason)."),
      hint: .init(
        it: "Non è rimasto nulla a metà; scegliere un altro posto.",
        en: "Nothing was left behind; choose another place.")
    )
  }
}
