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
  /// How many files are looked at by one part: at four parts an hour, close to two hundred thousand a day.
  var part = 2_000

  /// Goes through a part of the files.
  ///
  /// - Parameter place: where the part before ended; empty to begin.
  /// - Returns: where this one ends, empty after the last file, and how many files were removed.
  /// - Throws: what the register or the disk says; nothing is removed that was not asked about.
  func run(after place: String) async throws -> (next: String, removed: Int) {
    let (files, limit, most) = (centre.files, Date(timeIntervalSinceNow: -Self.age), part)
    guard try await areOurs() else {
      centre.logger.error("kept files belong to another register: none is swept")
      return ("", 0)
    }
    let (names, next) = try await onThread { try files.names(keptBefore: limit, after: place, most: most) }
    let unnamed = try await centre.register.read { snapshot in
      try names.filter { try !snapshot.names(file: String($0.dropFirst(3))) }
    }
    let removed = try await onThread { try unnamed.count { try files.remove($0, keptBefore: limit) } }
    if removed > 0 { centre.logger.notice("unnamed files removed", metadata: ["count": "\(removed)"]) }
    return (next, removed)
  }

  // A data directory that was started with another city's database names none of what lies in it.
  private func areOurs() async throws -> Bool {
    guard let name = try await centre.register.read({ try $0.fact("name") }) else { return false }
    let files = centre.files
    return try await onThread { try files.belong(to: name) }
  }

  private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}
