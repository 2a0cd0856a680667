import Foundation
import WorkOrders

/// A second daemon on the same data is refused and says who holds it; the first goes on.
struct SecondDaemon: Fault {
  static let name = "second-daemon"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (data, daemon) = try room.centre(Self.name)
    let pool = ConnectionPool(path: daemon.socket, size: 8)
    let load = ReportLoad()
    try load.send(load.more(100), through: pool)
    let second = try room.refusal(["--data", data])
    try load.send(load.more(100), through: pool)
    pool.close()
    return try room.settle(
      load, daemon, "second daemon: refused with status \(second.status) (\(second.text)); the first went on")
  }
}
