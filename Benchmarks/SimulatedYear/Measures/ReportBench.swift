import Foundation
import WorkOrders

/// Durable reports over HTTP at several numbers of clients, against a bare loop that writes the same rows.
struct ReportBench {
  let options: DaemonOptions
  let floor: String

  /// A Tuesday morning: reports are urgent, covered by a mandate, and offered at once.
  private static let clock = "manual:2025-03-04T09:00:00+01:00"

  /// Measures everything, one after the other.
  func run() throws -> [Measurement] {
    let bare = try bareRate(reports: 3_000)
    return try [(1, 2_000, "≥ 0.25"), (8, 6_000, nil), (64, 12_000, "> 1")].map { clients, reports, target in
      let rate = try rate(clients: clients, reports: reports)
      return Measurement(
        "durable reports, \(clients) client\(clients == 1 ? "" : "s")", size: reports, rate, "reports/s", floor: bare,
        target: target)
    }
  }

  private func rate(clients: Int, reports: Int) throws -> Double {
    let daemon = try start(try options.directory("reports-\(clients)"))
    let pool = ConnectionPool(path: daemon.socket, size: clients)
    try send(200, through: pool, seed: 1)
    let seconds = try Stopwatch.seconds { try send(reports, through: pool, seed: 2) }
    pool.close()
    daemon.stop()
    return Double(reports) / seconds
  }

  /// Commits per second of the bare loop, on a register that holds some reports already.
  private func bareRate(reports: Int) throws -> Double {
    let data = try options.directory("floor")
    let register = data + "/register.sqlite"
    var daemon = try start(data)
    try sendAndStop(daemon, reports: 200)
    let out = try copy(register, to: options.work + "/floor-out.sqlite")
    daemon = try options.start(data)
    try sendAndStop(daemon, reports: 1)
    let after = try copy(register, to: options.work + "/floor-after.sqlite")
    let words = try Command.run([floor, after, out, "\(reports)"]).split(separator: " ")
    guard let rate = words.first.flatMap({ Double($0) }) else {
      throw DomainError(.internal, "The bare loop \(floor) answered nothing.")
    }
    print("one report writes \(words.last?.dropLast() ?? "?") rows; the bare loop writes them \(rate) times a second")
    return rate
  }

  private func start(_ data: String) throws -> DaemonProcess {
    var options = options
    let city = try BenchCity(of: options, in: options.directory("city"))
    options.city = city.city
    options.contractors = city.contractors
    let daemon = try options.start(data, clock: Self.clock)
    try options.introduce(through: ConnectionPool(path: daemon.socket, size: 1))
    return daemon
  }

  private func sendAndStop(_ daemon: DaemonProcess, reports: Int) throws {
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    try send(reports, through: pool, seed: UInt64(reports))
    pool.close()
    daemon.stop()
  }

  private func copy(_ register: String, to path: String) throws -> String {
    // What the daemon has not moved out of the log yet goes along with it.
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
      guard suffix != "-shm", FileManager.default.fileExists(atPath: register + suffix) else { continue }
      try FileManager.default.copyItem(atPath: register + suffix, toPath: path + suffix)
    }
    return path
  }

  private func send(_ count: Int, through pool: ConnectionPool, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let calls = (0..<count).map { _ in report(&random) }
    var failure: DomainError?
    try pool.run(calls) { index, answer in
      if !answer.isDone { failure = failure ?? Refusal.error(of: answer, to: calls[index]) }
    }
    if let failure { throw failure }
  }

  private func report(_ random: inout SeededGenerator) -> Call {
    let district = random.one(of: District.all)
    let street = random.below(district.streets.count)
    let house = random.within(1...140)
    let point = district.point(street: street, house: house)
    let person = random.below(People.count)
    return .post("calls") {
      $0.field("category", "roads.pothole")
      $0.field("description", "Buca profonda in mezzo alla carreggiata")
      $0.field("address", "\(district.streets[street]) \(house)")
      $0.field("lat", Double(point.latitude) / 1_000_000)
      $0.field("lon", Double(point.longitude) / 1_000_000)
      $0.field("caller", People.name(person))
      $0.field("phone", People.phone(person))
    }
  }
}
