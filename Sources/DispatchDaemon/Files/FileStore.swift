import Foundation
import WorkOrders
import WorkOrdersStore

/// Files that came with messages and inspections, each once, named by the hash of its bytes.
struct FileStore: Sendable {
  /// The folder they lie in.
  let folder: URL

  /// Keeps a file; the same bytes twice are one file.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when it cannot be written; nothing half-written stays under its name.
  func store(_ bytes: [UInt8], name: String, mediaType: String) throws -> StoredFile {
    let hash = HexDigest.sha256(bytes)
    let target = path(of: hash)
    if FileManager.default.fileExists(atPath: target.path) {
      // Whoever wrote it may have ended before its name, or its folder's, was kept.
      try DurableFile.sync(target.deletingLastPathComponent())
      try DurableFile.sync(folder)
    } else {
      try DurableFile.write(bytes, to: target)
    }
    return StoredFile(sha256: hash, name: name, mediaType: mediaType, size: bytes.count)
  }

  /// The bytes of a kept file.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  func read(sha256 hash: String) throws -> [UInt8] {
    let path = path(of: hash)
    guard FileManager.default.fileExists(atPath: path.path) else {
      throw DomainError(
        .notFound, .init(it: "Non c'è il file \(hash.prefix(12))….", en: "There is no file \(hash.prefix(12))…."))
    }
    // One that is there and cannot be read is a fault of the disk or its rights, and goes to the log as such.
    return [UInt8](try Data(contentsOf: path))
  }

  /// Removes a file that nothing names any more; one that is gone already is no fault.
  func remove(sha256 hash: String) throws {
    let path = path(of: hash)
    if FileManager.default.fileExists(atPath: path.path) { try FileManager.default.removeItem(at: path) }
  }

  /// Where a file lies, if it is there.
  func path(of hash: String) -> URL {
    folder.appendingPathComponent(String(hash.prefix(2))).appendingPathComponent(hash)
  }
}
