import Foundation
import WorkOrders

/// Nothing gets through between the daemon and its server for a while, and nobody is told.
struct NetworkCut: Fault {
  static let name = "network-cut"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    guard getuid() == 0, (try? Command.run(["iptables", "-n", "-L", "INPUT"])) != nil else {
      print("network cut: left out, only root with iptables can cut one")
      return EnduranceTally()
    }
    let server = try PostgreSQLServer()
    let (_, daemon) = try room.centre(Self.name, more: ["--database", server.location(schema: "centre")])
    let rule = ["INPUT", "-i", "lo", "-p", "tcp", "--dport", "\(server.port)", "-j", "DROP"]
    let load = ReportLoad()
    try load.send(200, to: daemon)
    do {
      try load.send(
        during: {
          try Command.run(["iptables", "-I"] + rule)
          sleep(20)
          try Command.run(["iptables", "-D"] + rule)
        }, to: daemon)
    } catch {
      // The machine keeps no rule of ours, whatever went wrong meanwhile.
      _ = try? Command.run(["iptables", "-D"] + rule)
      throw error
    }
    return try room.settle(load, daemon, "network cut for 20 s under load")
  }
}
