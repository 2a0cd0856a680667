import Foundation
import WorkOrders

/// Durable reports over HTTP from several clients on one engine, beside the same rows written without us by as many.
struct ReportBench {
  let engine: RegisterEngine
  let options: DaemonOptions
  let floor: String

  /// Every rate is the middle of so many.
  private static let runs = 3
  /// How many reports are sent by how many clients.
  private static let loads = [
    (clients: 1, reports: 1_000), (clients: 8, reports: 3_000), (clients: 64, reports: 6_000),
  ]

  /// Measures everything, one after the other.
  func run(in run: BenchRun) {
    var room: ReportRoom?
    run.part("what a report writes on \(engine.name)") {
      room = try ReportRoom(engine: engine, options: options, floor: floor)
      return []
    }
    guard let room else { return }
    for (clients, reports) in Self.loads {
      run.part("reports of \(clients) clients on \(engine.name)") { try measure(clients, reports, in: room) }
    }
  }

  private func measure(_ clients: Int, _ reports: Int, in room: ReportRoom) throws -> [Measurement] {
    let data = try options.directory("reports-\(engine.rawValue)-\(clients)")
    let daemon = try room.centre.found(data, more: room.more(clients))
    defer { daemon.stop() }
    let pool = ConnectionPool(path: daemon.socket, size: clients)
    defer { pool.close() }
    try ReportCentre.send(max(200, clients * 20), through: pool, seed: 1)
    var (rates, floors, peak, refused) = ([Double](), [Double](), 0.0, 0)
    for run in 0..<Self.runs {
      floors.append(try room.floor.rate(clients: clients, reports: reports))
      let seconds = try Stopwatch.seconds {
        refused += try ReportCentre.send(reports, through: pool, seed: UInt64(2 + run)) {
          peak = max(peak, daemon.pss ?? 0)
        }
      }
      rates.append(Double(reports) / seconds)
    }
    let name = "durable reports, \(clients) client\(clients == 1 ? "" : "s")"
    return [
      measurement(
        name, reports, Stopwatch.median(rates), "reports/s", floor: Stopwatch.median(floors), target: target(clients)),
      measurement(name + ", asked to try again", reports * Self.runs, Double(refused), "times", target: .atMost(0)),
    ] + (clients == 64 ? memory(daemon, peak: peak, reports: reports * Self.runs) : [])
  }

  private func target(_ clients: Int) -> Target? {
    switch engine {
    case .sqlite: [1: .atLeast(0.35), 64: .atLeast(0.5)][clients]
    case .postgresql: .atLeast(0.5)
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
