import Foundation
import WorkOrders

/// The daemon may not write files beyond a size, as if the disk were full; later it may again.
struct FullDisk: Fault {
  static let name = "full-disk"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (data, first) = try room.centre(Self.name)
    first.stop()
    let size = try Self.largestFile(in: data)
    let limited = try room.options.start(data, wrapper: Self.limit(kilobytes: size / 1_024 + 900))
    let load = ReportLoad()
    let pool = ConnectionPool(path: limited.socket, size: 16)
    var postponed = 0
    for _ in 0..<200 where postponed == 0 { postponed += try load.send(load.more(100), through: pool) }
    guard postponed > 0 else { throw DomainError(.internal, "The disk was full and every report was taken.") }
    _ = try RegisterCount.requests(through: pool)
    pool.close()
    limited.stop()
    let waiting = load.open.count
    return try room.settle(
      load, try room.options.start(data),
      "disk full: \(postponed) answered 503, \(waiting) sent again once there was room")
  }

  // With SIGXFSZ ignored, a write beyond the limit fails as one on a full disk does.
  private static func limit(kilobytes: Int) -> [String] {
    ["bash", "-c", "trap '' XFSZ; ulimit -f \(kilobytes); exec \"$@\"", "limited"]
  }

  private static func largestFile(in data: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: data).map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: data + "/" + name)
      return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }.max() ?? 0
  }
}
