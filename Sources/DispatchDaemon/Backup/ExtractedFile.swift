import Crypto
import Foundation
import WorkOrders

/// A file that is written from its beginning to its end, while its hash is computed.
final class ExtractedFile {
  private let target: URL
  private var descriptor: Int32 = -1
  private var sha = SHA256()

  /// Names a file that must not be there yet.
  init(_ target: URL) { self.target = target }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// Makes the file, and the folders it lies in.
  ///
  /// - Throws: ``DomainError`` with the system's reason.
  func open() throws {
    descriptor = create()
    if descriptor < 0, errno == ENOENT {
      try makeFolder(target.deletingLastPathComponent())
      descriptor = create()
    }
    guard descriptor >= 0 else { throw FileFailure.writing(target.path) }
  }

  private func create() -> Int32 { Glibc.open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }

  private func makeFolder(_ folder: URL) throws {
    if mkdir(folder.path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw FileFailure.writing(folder.path) }
    try makeFolder(folder.deletingLastPathComponent())
    guard mkdir(folder.path, 0o700) == 0 else { throw FileFailure.writing(folder.path) }
  }

  /// Adds bytes.
  ///
  /// - Throws: ``DomainError`` with the system's reason.
  func write(_ bytes: [UInt8]) throws {
    sha.update(data: bytes)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw FileFailure.writing(target.path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the file.
  ///
  /// - Returns: SHA-256 of its bytes, in hex.
  /// - Throws: ``DomainError`` where the system tells only now that it has no room.
  func close() throws -> String {
    defer { descriptor = -1 }
    guard Glibc.close(descriptor) == 0 else { throw FileFailure.writing(target.path) }
    return Hex.text(sha.finalize())
  }
}
