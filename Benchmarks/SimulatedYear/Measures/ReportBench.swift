import Foundation
import WorkOrders

/// Durable reports over HTTP from several clients on one engine, beside the same rows written without us by as many.
struct ReportBench {
  let engine: RegisterEngine
  let options: DaemonOptions
  let floor: String

  /// Every rate is the middle of so many.
  private static let runs = 3
  /// The port of the server's socket.
  private static let port = 55_441

  /// Measures everything, one after the other.
  func run() throws -> [Measurement] {
    let centre = try ReportCentre(options)
    let rows = try ReportRows(of: centre)
    switch engine {
    case .sqlite:
      return try run(centre, BareLoop(floor: floor, rows: rows), [1: .atLeast(0.35), 64: .atLeast(0.5)]) { _ in [] }
    case .postgresql:
      let server = try PostgreSQLServer(port: Self.port, settings: ["shared_buffers=1GB"])
      let bench = try PgBench(rows, floor: floor, on: server, options: options)
      let target = Target.atLeast(0.5)
      return try run(centre, bench, [1: target, 8: target, 64: target]) { clients in
        ["--database", server.socketLocation(schema: "reports_\(clients)")]
      }
    }
  }

  private func run(
    _ centre: ReportCentre, _ bare: any ReportFloor, _ targets: [Int: Target], more: (_ clients: Int) -> [String]
  ) throws -> [Measurement] {
    try [(1, 1_000), (8, 3_000), (64, 6_000)].flatMap { clients, reports in
      let data = try options.directory("reports-\(engine.rawValue)-\(clients)")
      let daemon = try centre.found(data, more: more(clients))
      defer { daemon.stop() }
      let pool = ConnectionPool(path: daemon.socket, size: clients)
      defer { pool.close() }
      try ReportCentre.send(max(200, clients * 20), through: pool, seed: 1)
      var (rates, floors, peak) = ([Double](), [Double](), 0.0)
      for run in 0..<Self.runs {
        floors.append(try bare.rate(clients: clients, reports: reports))
        let seconds = try Stopwatch.seconds {
          try ReportCentre.send(reports, through: pool, seed: UInt64(2 + run)) { peak = max(peak, daemon.pss ?? 0) }
        }
        rates.append(Double(reports) / seconds)
      }
      let name = "durable reports, \(clients) client\(clients == 1 ? "" : "s")"
      let measured = measurement(
        name, reports, Stopwatch.median(rates), "reports/s", floor: Stopwatch.median(floors), target: targets[clients])
      return [measured] + (clients == 64 ? memory(daemon, peak: peak, reports: reports * Self.runs) : [])
    }
  }

  private func memory(_ daemon: DaemonProcess, peak: Double, reports: Int) -> [Measurement] {
    sleep(60)
    return [
      measurement("the daemon's memory, at the peak of 64 clients (PSS)", reports, peak, "MB", target: .below(150)),
      measurement(
        "the daemon's memory, a minute after 64 clients (PSS)", reports, daemon.pss ?? 0, "MB", target: .below(60)),
    ]
  }

  private func measurement(
    _ name: String, _ size: Int, _ value: Double, _ unit: String, floor: Double? = nil, target: Target? = nil
  ) -> Measurement {
    Measurement(name, on: engine, size: size, value, unit, floor: floor, target: target)
  }
}
