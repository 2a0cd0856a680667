import Foundation
import NIOPosix
import WorkOrders

/// A file that is written part by part as it comes, off the threads that serve everybody: each part waits for the disk.
///
/// `@unchecked`: one task has it, and gives a part when the one before is written.
final class IncomingFile: @unchecked Sendable {
  private let file: ExtractedFile

  /// Names a file that must not be there yet.
  init(_ target: URL) { file = ExtractedFile(target) }

  /// Makes the file, and the folders it lies in.
  ///
  /// - Throws: ``DomainError`` with the system's reason.
  func open() async throws { try await onThread { try self.file.open() } }

  /// Adds bytes.
  ///
  /// - Throws: ``DomainError`` with the system's reason.
  func write(_ bytes: [UInt8]) async throws { try await onThread { try self.file.write(bytes) } }

  /// Ends the file.
  ///
  /// - Throws: ``DomainError`` where the system tells only now that it has no room.
  func close() async throws { try await onThread { _ = try self.file.close() } }

  private func onThread(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}
