import Foundation
import WorkOrders

/// A Maildir that this program delivers to.
struct Mailbox {
  /// Where it lies.
  let path: String
  /// Where messages are written before they are delivered.
  var tmp: String { path + "/tmp" }

  /// Makes it.
  init(_ path: String) throws {
    self.path = path
    for name in ["tmp", "new", "cur"] {
      try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }
  }

  /// Delivers everything that was written, as a mail system does: by renaming.
  func deliver() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: tmp) {
      guard rename("\(tmp)/\(name)", "\(path)/new/\(name)") == 0 else {
        throw DomainError(.internal, "\(name) cannot be delivered.")
      }
    }
  }

  /// Waits until so many were taken; how many there were then.
  ///
  /// - Throws: ``DomainError`` when none is taken for a minute.
  func wait(until count: Int, watch: () -> Void = {}) throws -> Int {
    var (taken, last) = (0, Date())
    while true {
      let now = try FileManager.default.contentsOfDirectory(atPath: path + "/cur").count
      watch()
      if now >= count { return now }
      if now > taken { (taken, last) = (now, Date()) }
      guard Date().timeIntervalSince(last) < 60 else {
        throw DomainError(.tryAgain, "The daemon takes no mail any more: \(now) of \(count) are taken.")
      }
      usleep(20_000)
    }
  }
}
