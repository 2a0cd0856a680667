import Foundation
import WorkOrders

extension FileStore {
  /// Names of files that were kept last before a moment, of a part of all.
  ///
  /// What a daemon that was killed left half-written is among them.
  ///
  /// - Parameters:
  ///   - place: the name after which to begin; empty for the first.
  ///   - most: how many are looked at.
  /// - Returns: the names, and the place to go on from, empty at the end.
  /// - Throws: when the disk does not tell.
  func names(keptBefore limit: Date, after place: String, most: Int) throws -> (names: [String], next: String) {
    var (found, looked): ([String], Int) = ([], 0)
    for shelf in try Self.content(of: folder) where shelf.utf8.count == 2 && shelf >= place.prefix(2) {
      for file in try Self.content(of: folder.appendingPathComponent(shelf)) {
        let name = "\(shelf)/\(file)"
        guard name > place else { continue }
        looked += 1
        if let kept = Self.lastKept(folder.appendingPathComponent(name).path), kept < limit { found.append(name) }
        if looked == most { return (found, name) }
      }
    }
    return (found, "")
  }

  /// The register whose files they are; `nil` where that was never written down.
  ///
  /// - Throws: when the disk does not tell.
  func owner() throws -> String? {
    guard FileManager.default.fileExists(atPath: mark.path) else { return nil }
    return String(decoding: try Data(contentsOf: mark), as: UTF8.self)
  }

  /// Writes down whose files they are.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when that cannot be written.
  func give(to register: String) throws { try DurableFile.write(Array(register.utf8), to: mark) }

  private var mark: URL { folder.appendingPathComponent(".register") }

  private static func content(of folder: URL) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
