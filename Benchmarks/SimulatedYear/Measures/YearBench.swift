import Foundation
import WorkOrders

/// The whole year through the daemon, what it leaves in memory, and how long its figures and its orders take to show.
struct YearBench {
  let options: DaemonOptions
  let mcctl: String

  /// Measures everything on one daemon.
  func run() throws -> [Measurement] {
    let daemon = try options.start(try options.directory("year"), clock: "manual:2025-01-01T00:00:00+01:00")
    let pool = ConnectionPool(path: daemon.socket, size: 64)
    try options.introduce(through: pool)
    try Staff.enrol(through: pool)
    usleep(500_000)
    let idle = daemon.pss ?? 0
    let entries = try YearScript(seed: 2025).entries
    let zone = try CityZone(identifier: "Europe/Rome")
    let end = zone.startOfDay(try CivilDate(typed: "2026-01-12"))
    let replay = try YearReplay(pool: pool, entries: entries, seed: 2025, end: end)
    let seconds = try Stopwatch.seconds { try replay.run { _ in } }
    try replay.checkVolumes()
    let acts = replay.tally.total
    let after = daemon.pss ?? 0
    let export = try exports(through: pool)
    let shown = try shows(socket: daemon.socket, through: pool)
    pool.close()
    daemon.stop()
    return [
      Measurement("simulated year", size: acts, seconds, "s", target: .below(20)),
      Measurement("acts in the year", size: acts, Double(acts) / seconds, "acts/s"),
      Measurement("daemon's memory, idle (PSS)", size: 0, idle, "MB", target: .below(60)),
      Measurement("daemon's memory, after the year (PSS)", size: acts, after, "MB"), export, shown,
    ]
  }

  private func exports(through pool: ConnectionPool) throws -> Measurement {
    let times = try (0..<5).map { _ in
      try Stopwatch.seconds { try pool.done(.get("statistics/2025-Q4?format=xml")) }
    }
    return Measurement("statistics of a quarter as XML", size: 16_304, Stopwatch.median(times), "s")
  }

  private func shows(socket: String, through pool: ConnectionPool) throws -> Measurement {
    var number = ""
    var reader = JSONReader(try pool.done(.get("orders?limit=1")).body)
    reader.object { name, reader in
      if name == "items" { reader.array { number = OrderBrief(reading: &$0).number } }
    }
    var own: [Double] = []
    var curl: [Double] = []
    let url = "http://localhost/api/v1/orders/\(number)"
    for _ in 0..<120 {
      own.append(try Stopwatch.milliseconds(running: [mcctl, "--socket", socket, "order", "show", number]))
      curl.append(try Stopwatch.milliseconds(running: ["curl", "-s", "--unix-socket", socket, url]))
    }
    return Measurement(
      "mcctl order show, start to exit, against curl", size: own.count, Stopwatch.median(own), "ms",
      floor: Stopwatch.median(curl), target: .below(3))
  }
}
