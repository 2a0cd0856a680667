import Foundation
import WorkOrders

/// A data directory that a restore fills: what is brought out lies in a work place until it is known to be whole.
struct EmptyDirectory {
  private let directory: URL
  private let isNew: Bool
  private let lock: DataDirectoryLock
  private let place: WorkPlace

  /// Takes a directory that is empty, or makes it.
  ///
  /// - Throws: ``DomainError``: `conflict` when something lies in it, `not-allowed` when it may not be written.
  init(_ directory: URL) throws {
    self.directory = directory
    isNew = mkdir(directory.path, 0o700) == 0
    guard isNew || errno == EEXIST else { throw FileFailure.writing(directory.path) }
    do {
      try Self.checkEmpty(directory)
      lock = try DataDirectoryLock(directory: directory)
      // A restore that was killed has left its work place.
      WorkPlace.clear(directory)
      place = try WorkPlace(in: directory)
    } catch {
      if isNew { rmdir(directory.path) }
      throw error
    }
  }

  /// Where the backup is brought out.
  var work: URL { place.folder }

  private static let lockName = "dispatchd.lock"

  private static func checkEmpty(_ directory: URL) throws(DomainError) {
    guard let folder = opendir(directory.path) else { throw FileFailure.reading(directory.path) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard [".", "..", lockName, "lost+found"].contains(name) || WorkPlace.isOne(name) else {
        throw DomainError(
          .conflict, "The directory \(directory.path) is not empty: \"\(name)\" lies in it.",
          hint: "Give an empty directory with --data; one that does not exist is made.")
      }
    }
  }

  /// Gives what was brought out its place; the register comes last, so that a daemon finds all of it or nothing.
  func keep() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: work.path).sorted()
    for name in names {
      let target = directory.appendingPathComponent(name)
      guard rename(work.appendingPathComponent(name).path, target.path) == 0 else {
        throw FileFailure.writing(target.path)
      }
    }
    try DurableFile.sync(directory)
  }

  /// Removes everything, and the directory if it was made.
  func discard() {
    // What cannot be removed is a hidden work place, which the next restore removes.
    for name in ["files", "register.sqlite"] {
      try? FileManager.default.removeItem(at: directory.appendingPathComponent(name))
    }
    try? FileManager.default.removeItem(at: work)
    unlink(directory.appendingPathComponent(Self.lockName).path)
    if isNew { rmdir(directory.path) }
  }
}
