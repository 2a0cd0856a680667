import Crypto
import Foundation
import WorkOrders

/// A file that is read from its beginning to its end, part by part, while its hash is computed.
///
/// `@unchecked`: one task has it, and asks for a part when it has the one before.
final class HashedFile: @unchecked Sendable {
  /// Bytes in one part.
  static let part = 1 << 18

  /// Bytes in the file when it was opened.
  let size: Int
  /// When it was changed, in seconds since 1970.
  let modified: Int
  private let path: String
  private let descriptor: Int32
  private var sha = SHA256()
  private var done = 0

  /// Opens a file; `nil` when there is none.
  ///
  /// - Throws: ``DomainError`` when it is there and cannot be read.
  init?(path: String) throws(DomainError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileFailure.reading(path)
    }
    var status = stat()
    fstat(descriptor, &status)
    self.path = path
    self.descriptor = descriptor
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec)
  }

  deinit { close(descriptor) }

  /// The next part; `nil` at the end.
  ///
  /// - Throws: ``DomainError`` when the disk does not give it.
  func next() throws(DomainError) -> [UInt8]? {
    guard done < size else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(Self.part, size - done))
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { throw FileFailure.reading(path, cause: count == 0 ? EIO : errno) }
    bytes.removeLast(bytes.count - count)
    done += count
    sha.update(data: bytes)
    return bytes
  }

  /// SHA-256 of what was read, in hex.
  var sha256: String { Hex.text(sha.finalize()) }
}
