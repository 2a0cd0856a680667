import Foundation
import WorkOrders

/// What it costs to open a register, to look into it, to count it, to prove it and to try other rules on it, as it grows.
///
/// What people wait for is compared with the register of ten thousand orders in the same run; what goes through all of
/// the journal, with the engine's own shell doing the least that such a question needs.
struct SizesBench {
  let options: DaemonOptions
  let mcctl: String
  let registers: String

  /// How often each look is taken.
  private static let looks = 300

  /// Measures every size, the smallest first.
  func run() throws -> [Measurement] {
    let sized = SizedRegisters(options: options, folder: registers)
    var small: [String: Double] = [:]
    return try SizedRegisters.times.flatMap { times in
      let register = try SizedRegister(data: try sized.data(times: times))
      print("measuring a register of \(register.orders) orders")
      return try measure(register, beside: &small)
    }
  }

  private func measure(_ register: SizedRegister, beside small: inout [String: Double]) throws -> [Measurement] {
    var daemon: DaemonProcess?
    let start = try Stopwatch.seconds { daemon = try options.start(register.data) }
    guard let daemon else { return [] }
    defer { daemon.stop() }
    sleep(2)
    let idle = daemon.pss ?? 0
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    defer { pool.close() }
    var measured = [
      Measurement("start until ready", size: register.orders, start * 1_000, "ms", target: "< 300"),
      Measurement("memory after the start (PSS)", size: register.orders, idle, "MB", target: "< 60"),
      Measurement("bytes an order", size: register.orders, register.bytesPerOrder, "B"),
    ]
    for look in try Look.all(in: register) {
      // Asked once before: what people look into all day lies in the machine's memory.
      for round in 0..<Self.looks { try pool.done(.get(look.path(round))) }
      let times = try (0..<Self.looks).map { round in
        try Stopwatch.seconds { try pool.done(.get(look.path(round))) } * 1_000
      }
      let (middle, slow) = (Stopwatch.median(times), Stopwatch.percentile(99, times))
      let before = small[look.name] ?? middle
      small[look.name] = before
      measured.append(
        Measurement(look.name, size: register.orders, middle, "ms", floor: before, target: "≤ 1.5"))
      measured.append(Measurement(look.name + ", 99th percentile", size: register.orders, slow, "ms", target: "< 20"))
    }
    return measured + (try passes(register, daemon))
  }

  // What goes through the whole journal, as people ask for it.
  private func passes(_ register: SizedRegister, _ daemon: DaemonProcess) throws -> [Measurement] {
    let aggregate = try Stopwatch.seconds { _ = try register.aggregate() }
    let asked = [mcctl, "--socket", daemon.socket]
    let statistics = try Stopwatch.seconds {
      try Command.run(asked + ["statistics", "show", "--quarter", "2025-Q2", "--json"])
    }
    let verified = try Stopwatch.seconds { try Command.run(asked + ["journal", "verify"]) }
    var peak = 0.0
    let days = ["--from", "2025-01-01", "--to", "2025-12-31", "--json"]
    let simulated = try Stopwatch.seconds {
      try Command.run(asked + ["policy", "simulate", options.city] + days) { peak = max(peak, daemon.pss ?? 0) }
    }
    return [
      Measurement(
        "statistics of a quarter", size: register.orders, statistics, "s", floor: aggregate, target: "≤ 1.5"),
      Measurement("journal verify", size: register.orders, verified, "s"),
      Measurement("policy simulate", size: register.orders, simulated, "s", target: "< 120"),
      Measurement(
        "policy simulate, the daemon's largest memory (PSS)", size: register.orders, peak, "MB", target: "< 500"),
    ]
  }
}

/// A question that people ask all day and wait for.
private struct Look {
  let name: String
  let path: (_ round: Int) -> String

  /// The questions about a register.
  static func all(in register: SizedRegister) throws -> [Look] {
    let numbers = try register.someOrders()
    return [
      Look(name: "newest 50 orders") { _ in "orders?limit=50" },
      Look(name: "newest 50 orders at a firm") { _ in "orders?limit=50&state=accepted" },
      Look(name: "order show") { "orders/\(numbers[$0 % numbers.count])" },
      Look(name: "search as you type") { round in
        let (street, typed) = (District.all[round % District.all.count].streets[0], 3 + round % 6)
        let words = street.split(separator: " ").map { $0.prefix(typed) }.joined(separator: " ")
        return "search?q=\(words.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? "")"
      },
      Look(name: "nearest duplicates") { round in
        let district = District.all[round % District.all.count]
        let point = district.point(street: round % district.streets.count, house: 1 + round % 140)
        let (latitude, longitude) = (Double(point.latitude) / 1_000_000, Double(point.longitude) / 1_000_000)
        return "duplicates?category=roads.pothole&lat=\(latitude)&lon=\(longitude)"
      },
    ]
  }
}
