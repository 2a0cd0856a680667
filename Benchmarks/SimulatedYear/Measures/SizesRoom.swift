import Foundation
import WorkOrders

/// One register with its daemon, and what is asked of them.
struct SizesRoom {
  let options: DaemonOptions
  let mcctl: String
  let register: SizedRegister
  let daemon: DaemonProcess

  /// A measurement of this register.
  func measured(
    _ name: String, _ value: Double, _ unit: String, floor: Double? = nil, target: Target? = nil
  ) -> Measurement {
    Measurement(name, on: register.engine, size: register.orders, value, unit, floor: floor, target: target)
  }

  /// What people ask all day, beside the smallest register of this run on the same engine.
  func looks(beside small: inout [String: Double]) throws -> [Measurement] {
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    defer { pool.close() }
    var measurements: [Measurement] = []
    for look in try Look.all(in: register) {
      let times = try look.times(through: pool)
      let (middle, key) = (Stopwatch.median(times), "\(register.engine) \(look.name)")
      measurements += [
        measured(look.name, middle, "ms", floor: small[key], target: small[key] == nil ? nil : .atMost(1.5)),
        measured(look.name + ", 99th percentile", Stopwatch.percentile(99, times), "ms", target: .below(20)),
      ]
      small[key] = small[key] ?? middle
    }
    return measurements
  }

  /// The figures of a quarter, for a person and as a document, beside the least that counting them needs.
  func figures() throws -> [Measurement] {
    // The second time what is counted lies in memory, for both.
    let floor = try (0..<2).map { _ in try Stopwatch.seconds { try register.aggregate() } }.min()
    var peak = 0.0
    let shown = try Stopwatch.seconds {
      try Command.run(asked(["statistics", "show", "--quarter", "2025-Q2", "--json"])) { watch(&peak) }
    }
    let file = try options.directory("export") + "/quarter.xml"
    let exported = try Stopwatch.seconds {
      try Command.run(asked(["statistics", "export", "--quarter", "2025-Q2", "--output", file])) { watch(&peak) }
    }
    let forms = try options.directory("forms")
    let inAll = try Stopwatch.seconds {
      try Command.run(asked(["statistics", "export", "--quarter", "2025-Q2", "--all", forms])) { watch(&peak) }
    }
    return [
      measured("statistics of a quarter", shown, "s", floor: floor, target: .atMost(1.5)),
      measured("statistics of a quarter as XML", exported, "s", floor: floor),
      measured("statistics of a quarter in every form", inAll, "s", floor: floor, target: .atMost(2)),
      measured("statistics, the daemon's largest memory (PSS)", peak, "MB", target: .below(150)),
    ]
  }

  /// The journal, proved from its first event to its last.
  func proof() throws -> Measurement {
    measured("journal verify", try Stopwatch.seconds { try Command.run(asked(["journal", "verify"])) }, "s")
  }

  /// The year under the rules it had, tried again.
  func simulation() throws -> [Measurement] {
    var peak = 0.0
    let days = ["--from", "2025-01-01", "--to", "2025-12-31", "--json"]
    let seconds = try Stopwatch.seconds {
      try Command.run(asked(["policy", "simulate", options.city] + days)) { watch(&peak) }
    }
    return [
      measured("policy simulate", seconds, "s", target: .below(120)),
      measured("policy simulate, the daemon's largest memory (PSS)", peak, "MB", target: .below(500)),
    ]
  }

  private func asked(_ words: [String]) -> [String] { [mcctl, "--socket", daemon.socket] + words }

  private func watch(_ peak: inout Double) { peak = max(peak, daemon.pss ?? 0) }
}
