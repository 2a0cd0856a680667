import Foundation
import WorkOrders

/// Registers of ten thousand orders and of many times as many, made once and kept below one folder.
///
/// The small one is played through the daemon; the others hold every order of it many times
/// (`scripts/grow-register.py`), under ceilings that nobody comes to the end of.
struct SizedRegisters {
  let options: DaemonOptions
  let folder: String

  /// The sizes, by how many times the small one they are.
  static let times = [1, 10, 100]

  /// Until when the simulated year brings ten thousand orders.
  private static let until = "2025-09-18"

  /// The data directory of a register so many times as large, made where it is missing.
  func data(times: Int) throws -> String {
    let data = "\(folder)/\(times)"
    if FileManager.default.fileExists(atPath: data + "/whole") { return data }
    try? FileManager.default.removeItem(atPath: data)
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    if times == 1 { try play(data) } else { try grow(try self.data(times: 1), times, into: data) }
    _ = FileManager.default.createFile(atPath: data + "/whole", contents: nil)
    return data
  }

  private func play(_ data: String) throws {
    print("playing a register of ten thousand orders")
    var options = options
    let city = try BenchCity(of: options, in: try options.directory("city"))
    (options.city, options.contractors) = (city.city, city.contractors)
    let daemon = try options.start(data, clock: "manual:2025-01-01T00:00:00+01:00")
    let pool = ConnectionPool(path: daemon.socket, size: 64)
    try options.introduce(through: pool)
    try Staff.enrol(through: pool)
    let end = try CityZone(identifier: "Europe/Rome").startOfDay(try CivilDate(typed: Self.until))
    let replay = try YearReplay(pool: pool, entries: try YearScript(seed: 2025).entries, seed: 2025, end: end)
    try replay.run { _ in }
    try replay.checkVolumes()
    pool.close()
    daemon.stop()
  }

  private func grow(_ small: String, _ times: Int, into data: String) throws {
    print("making a register \(times) times as large")
    let files = [small, data].map { $0 + "/register.sqlite" }
    try Command.run(["python3", "scripts/grow-register.py"] + files + ["\(times)"])
    try Command.run(["cp", "-a", small + "/files", data + "/files"])
    let daemon = try options.start(data)
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    while try !isSealed(pool) { sleep(1) }
    pool.close()
    daemon.stop()
  }

  // The daemon closes the blocks of the copied journal one after the other; the newest event's comes last.
  private func isSealed(_ pool: ConnectionPool) throws -> Bool {
    var isSealed = false
    var reader = JSONReader(try pool.done(.get("journal?limit=1")).body)
    reader.object { name, reader in
      guard name == "items" else { return }
      reader.array { reader in
        reader.object { name, reader in
          if name == "position" { isSealed = reader.integer() != nil }
        }
      }
    }
    return isSealed
  }
}
