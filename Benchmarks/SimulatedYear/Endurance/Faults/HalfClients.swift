import WorkOrders

/// Clients that stop in the middle of a report leave nothing behind and disturb nobody.
struct HalfClients: Fault {
  static let name = "half-clients"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (_, daemon) = try room.centre(Self.name)
    let whole = Call.post("calls") { $0.field("description", "half a report") }.bytes
    for length in stride(from: 1, to: whole.count, by: 7) {
      let connection = try UnixConnection(path: daemon.socket)
      _ = connection.send(Array(whole[..<length]))
      connection.close()
    }
    let load = ReportLoad()
    try load.send(200, to: daemon)
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    let stray = try RegisterCount.requests(through: pool).count { $0.description == "half a report" }
    guard stray == 0 else { throw DomainError(.internal, "\(stray) half reports became requests.") }
    pool.close()
    return try room.settle(load, daemon, "clients that stopped half-way left nothing")
  }
}
