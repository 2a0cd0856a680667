import Foundation
import WorkOrders

/// What one report writes: two copies of a register on SQLite that holds some reports, before and after one more.
struct ReportRows {
  /// The register before.
  let before: String
  /// The register after.
  let after: String

  /// Makes the copies below the working directory.
  init(of centre: ReportCentre) throws {
    let options = centre.options
    let data = try options.directory("floor")
    try Self.sendAndStop(try centre.found(data), reports: 200)
    before = try Self.copy(data + "/register.sqlite", to: options.work + "/floor-before.sqlite")
    try Self.sendAndStop(try centre.open(data), reports: 1)
    after = try Self.copy(data + "/register.sqlite", to: options.work + "/floor-after.sqlite")
  }

  /// Copies a register that nobody has open.
  @discardableResult
  static func copy(_ register: String, to path: String) throws -> String {
    // What the daemon has not moved out of the log yet goes along with it.
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
      guard suffix != "-shm", FileManager.default.fileExists(atPath: register + suffix) else { continue }
      try FileManager.default.copyItem(atPath: register + suffix, toPath: path + suffix)
    }
    return path
  }

  private static func sendAndStop(_ daemon: DaemonProcess, reports: Int) throws {
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    defer { daemon.stop() }
    try ReportCentre.send(reports, through: pool, seed: UInt64(reports))
    pool.close()
  }
}
