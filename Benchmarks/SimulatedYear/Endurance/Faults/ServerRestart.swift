import Foundation
import WorkOrders

/// PostgreSQL is stopped and started again and again under load, as if the power had gone.
struct ServerRestart: Fault {
  static let name = "server-restart"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let server = try PostgreSQLServer()
    let (_, daemon) = try room.centre(Self.name, more: ["--database", server.location(schema: "centre")])
    let load = ReportLoad()
    try load.send(200, to: daemon)
    let times = 5
    for _ in 1...times {
      try load.send(
        during: {
          try server.stop(.immediate)
          try server.start()
        }, to: daemon)
    }
    return try room.settle(load, daemon, "PostgreSQL restarted \(times) times under load")
  }
}
