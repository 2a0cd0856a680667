import Foundation
import WorkOrders

/// The primary server is killed under load and its hot standby promoted: the daemon finds it by itself, and every report
/// that was acknowledged is there.
struct FailOver: Fault {
  static let name = "fail-over"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let primary = try PostgreSQLServer()
    let standby = try PostgreSQLServer(following: primary)
    try primary.waitForStandby()
    let hosts = "127.0.0.1:\(primary.port),127.0.0.1:\(standby.port)"
    let location = "postgresql://centre@\(hosts)/postgres?target_session_attrs=read-write&schema=centre"
    let (_, daemon) = try room.centre(Self.name, more: ["--database", location])
    let load = ReportLoad()
    try load.send(200, to: daemon)
    try load.send(
      during: {
        sleep(2)
        try primary.kill()
        sleep(1)
        try standby.promote()
        sleep(3)
      }, to: daemon)
    return try room.settle(load, daemon, "primary killed, standby promoted")
  }
}
