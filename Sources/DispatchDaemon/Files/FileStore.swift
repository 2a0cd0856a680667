import Foundation
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Files that came with messages and inspections, each once, named by the hash of its bytes.
///
/// A file is kept before the register names it, and an erasure ends before its files are removed. So each carries the time
/// it was last kept: what was kept a moment ago may be about to be named, and stays.
struct FileStore: Sendable {
  /// The folder they lie in, which is made with the first; several daemons may share it.
  let folder: URL
  /// Whether each file is on the disk when it has been kept; else it is only once ``FileForcing`` has forced it there.
  var isForcing = true

  /// Keeps a file; the same bytes twice are one file, which was then last kept now.
  ///
  /// - Throws: ``DomainError`` `tryAgain` or `notAllowed` when it cannot be written; nothing half-written stays under its
  ///   name.
  func store(_ bytes: [UInt8], name: String, mediaType: String) throws -> StoredFile {
    let hash = HexDigest.sha256(bytes)
    let target = path(of: hash)
    let file = StoredFile(
      sha256: hash, name: name, mediaType: mediaType, size: bytes.count, position: PictureMetadata.position(in: bytes))
    if try keepAgain(target) {
      guard isForcing else { return file }
      // Whoever wrote it may have ended before its name, or its folder's, was kept.
      try DurableFile.sync(target.deletingLastPathComponent())
      try DurableFile.sync(folder)
    } else {
      try DurableFile.place(bytes, at: target, isForced: isForcing)
      if isForcing { try DurableFile.sync(target.deletingLastPathComponent()) }
    }
    return file
  }

  private func keepAgain(_ target: URL) throws -> Bool {
    let isKept = try Self.withFile(target.path) { file, links in
      guard links > 0 else { return false }
      guard futimens(file, nil) == 0 else { throw FileFailure.writing(target.path) }
      return true
    }
    return isKept ?? false
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

  /// Removes a file that nothing names any more, unless it was kept again; one that is gone already is no fault.
  ///
  /// - Parameters:
  ///   - name: its name below the folder, see ``name(of:)``.
  ///   - limit: when it must have been kept last, or earlier.
  /// - Returns: whether it was removed now.
  /// - Throws: ``DomainError`` with the system's reason.
  func remove(_ name: String, keptBefore limit: Date) throws -> Bool {
    let path = folder.appendingPathComponent(name).path
    let isRemoved = try Self.withFile(path) { _, links in
      guard links > 0, let kept = Self.lastKept(path), kept < limit else { return false }
      guard unlink(path) == 0 else { throw FileFailure.writing(path) }
      return true
    }
    return isRemoved ?? false
  }

  /// Passes a file, and under how many names it lies, to `body` while nobody else keeps or removes it; `nil` when there is
  /// none.
  private static func withFile<T>(_ path: String, _ body: (_ file: CInt, _ links: Int) throws -> T) throws -> T? {
    // To be written, since a lock on a shared file system asks for that.
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw FileFailure.writing(path) }
      return nil
    }
    // The lock goes with it.
    defer { close(file) }
    var status = stat()
    while flock(file, LOCK_EX) != 0 { guard errno == EINTR else { throw FileFailure.writing(path) } }
    guard fstat(file, &status) == 0 else { throw FileFailure.writing(path) }
    return try body(file, Int(status.st_nlink))
  }

  /// When a file was kept last; `nil` when there is none.
  static func lastKept(_ path: String) -> Date? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
  }

  /// The name of a file below the folder.
  static func name(of hash: String) -> String { "\(hash.prefix(2))/\(hash)" }

  /// Where a file lies, if it is there.
  func path(of hash: String) -> URL { folder.appendingPathComponent(Self.name(of: hash)) }
}
