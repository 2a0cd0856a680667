import Foundation
import Logging
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// Removes kept files that no row of the register names: those of an act that was refused after they were kept, and those
/// whose erasure was cut off.
struct FileSweep {
  /// How old a file must be: whoever kept it has long named it, or never will.
  static let age: TimeInterval = 86_400

  let centre: Centre
  /// How many files are looked at by one part.
  let part: Int
  /// Whether the part before found the files to be another register's, which the log has then.
  private var wereOthers = false

  /// Begins a sweep whose parts look at so many files: at four parts an hour, close to two hundred thousand a day.
  init(centre: Centre, part: Int = 2_000) {
    self.centre = centre
    self.part = part
  }

  /// Goes through a part of the files.
  ///
  /// - Parameter place: where the part before ended; empty to begin.
  /// - Returns: where this one ends, empty after the last file, and how many files were removed.
  /// - Throws: what the register or the disk says; nothing is removed that was not asked about.
  mutating func run(after place: String) async throws -> (next: String, removed: Int) {
    let (files, limit, most) = (centre.files, Date(timeIntervalSinceNow: -Self.age), part)
    guard try await areOurs() else {
      if !wereOthers {
        centre.logger.error("kept files are not this register's, or it names none of them: none is swept")
      }
      wereOthers = true
      return ("", 0)
    }
    wereOthers = false
    let (names, next) = try await onThread { try files.names(keptBefore: limit, after: place, most: most) }
    let unnamed = try await centre.register.read { snapshot in
      try names.filter { try !snapshot.names(file: String($0.dropFirst(3))) }
    }
    let removed = try await onThread { [self] in unnamed.count { remove($0, keptBefore: limit) } }
    if removed > 0 { centre.logger.notice("unnamed files removed", metadata: ["count": "\(removed)"]) }
    return (next, removed)
  }

  // One that cannot be removed does not keep the others.
  private func remove(_ file: String, keptBefore limit: Date) -> Bool {
    do { return try centre.files.remove(file, keptBefore: limit) } catch {
      centre.logger.error("an unnamed file stays", metadata: ["file": "\(file)", "error": "\(error)"])
      return false
    }
  }

  // A daemon that was started on another database, or on a new one by mistake, names none of what lies here. So where
  // nobody has written down whose the files are, the register has to name one of them, or there must be none yet.
  private func areOurs() async throws -> Bool {
    guard let name = try await centre.register.read({ try $0.fact("name") }) else { return false }
    let (files, most) = (centre.files, part)
    if let owner = try await onThread({ try files.owner() }) { return owner == name }
    let some = try await onThread { try files.names(keptBefore: .distantFuture, after: "", most: most).names }
    let isNamed = try await centre.register.read { snapshot in
      try some.contains { try snapshot.names(file: String($0.dropFirst(3))) }
    }
    guard some.isEmpty || isNamed else { return false }
    try await onThread { try files.give(to: name) }
    return true
  }

  private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}
