import WorkOrders

/// More connections than the daemon may have files open: it goes on with those it has, and takes others later.
struct NoDescriptors: Fault {
  static let name = "no-descriptors"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (data, first) = try room.centre(Self.name)
    first.stop()
    let limited = ["bash", "-c", "ulimit -n 64; exec \"$@\"", "limited"]
    let daemon = try room.options.start(data, wrapper: limited)
    let load = ReportLoad()
    let pool = ConnectionPool(path: daemon.socket, size: 4)
    try load.send(load.more(50), through: pool)
    var idle: [UnixConnection] = []
    for _ in 0..<200 { idle.append(try UnixConnection(path: daemon.socket)) }
    // Those that are connected already are served; whoever waits is served once there is room.
    try load.send(load.more(100), through: pool)
    let connected = idle.count
    for connection in idle { connection.close() }
    pool.close()
    let later = ConnectionPool(path: daemon.socket, size: 16)
    try load.send(load.more(100), through: later)
    later.close()
    return try room.settle(load, daemon, "\(connected) connections where 64 files may be open")
  }
}
