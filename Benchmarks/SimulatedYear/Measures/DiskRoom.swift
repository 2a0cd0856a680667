import Foundation
import WorkOrders

/// Room on the disk, asked for before something large is made.
enum DiskRoom {
  /// Checks that so many bytes are free below a folder.
  ///
  /// - Throws: ``DomainError`` `conflict`, with what is missing, where they are not.
  static func require(_ bytes: Int, below folder: String, for what: String) throws {
    let found = try FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int
    try check(bytes, free: found ?? 0, folder, what)
  }

  /// Checks that so many bytes are free when so many are found.
  ///
  /// - Throws: as ``require(_:below:for:)``.
  static func check(_ bytes: Int, free: Int, _ folder: String, _ what: String) throws {
    guard free < bytes else { return }
    throw DomainError(
      .conflict, "\(what) needs \(gigabytes(bytes)) on the disk of \(folder); \(gigabytes(free)) are free.",
      hint: "Make room, or measure smaller sizes: make bench SIZES=10k,100k.")
  }

  private static func gigabytes(_ bytes: Int) -> String { "\((Double(bytes) / 1e8).rounded() / 10) GB" }
}
