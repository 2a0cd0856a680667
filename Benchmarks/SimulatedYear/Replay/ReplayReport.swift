import Foundation
import WorkOrders

/// What a replay came to, as it is printed and kept.
struct ReplayReport: Encodable {
  let contacts: Int
  let requests: Int
  let requestsByMail: Int
  let orders: [String: Int]
  let acts: [String: Int]
  let durableActs: Int
  let agendaActs: Int
  let reads: Int
  let clockSteps: Int
  let conflicts: [String: Int]
  let seconds: Double
  let daemonPSSMegabytes: Double?

  /// Reads the orders' states and the daemon's memory off the daemon.
  init(_ replay: YearReplay, entries: [ScriptEntry], pool: ConnectionPool, socket: String, seconds: Double) throws {
    let tally = replay.tally
    contacts = tally.contacts
    requests = tally.requests
    requestsByMail = entries.count { $0.kind == .mail && $0.at < replay.end }
    orders = try Self.orderStates(pool)
    acts = tally.acts
    durableActs = tally.total
    agendaActs = tally.due
    reads = tally.looks
    clockSteps = tally.steps
    conflicts = tally.conflicts
    self.seconds = (seconds * 100).rounded() / 100
    daemonPSSMegabytes = DaemonProcess.holder(ofSocket: socket).flatMap(DaemonProcess.pss)
  }

  /// The report in lines.
  var lines: [String] {
    [
      "contacts \(contacts), requests \(requests) (\(requestsByMail) by mail), orders \(orders.values.reduce(0, +))",
      "orders: " + list(orders), "acts \(durableActs): " + list(acts),
      "besides: \(agendaActs) acts of the agenda, \(reads) reads, \(clockSteps) steps of the clock",
      "conflicts \(conflicts.values.reduce(0, +))" + (conflicts.isEmpty ? "" : ": " + list(conflicts)),
      "time \(seconds) s" + (daemonPSSMegabytes.map { ", daemon's memory (PSS) \($0) MB" } ?? ""),
    ]
  }

  private func list(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private static func orderStates(_ pool: ConnectionPool) throws -> [String: Int] {
    var states: [String: Int] = [:]
    var cursor: String?
    repeat {
      let path = "orders?limit=500" + (cursor.map { "&after=\($0)" } ?? "")
      cursor = nil
      var reader = JSONReader(try pool.done(.get(path)).body)
      reader.object { name, reader in
        if name == "items" {
          reader.array {
            $0.object { field, reader in if field == "state" { states[reader.string() ?? "", default: 0] += 1 } }
          }
        } else if name == "next" {
          cursor = reader.string()
        }
      }
    } while cursor != nil
    return states
  }
}
