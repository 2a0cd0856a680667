import Foundation
import WorkOrders

/// A centre that reports come in to: the demo city without bounds, on a Tuesday morning, when a report is urgent, covered
/// by a mandate, and offered at once.
struct ReportCentre {
  let options: DaemonOptions

  private static let clock = "manual:2025-03-04T09:00:00+01:00"

  /// A centre whose city file is written below the working directory.
  init(_ options: DaemonOptions) throws {
    let city = try BenchCity(of: options, in: try options.directory("city"))
    var options = options
    (options.city, options.contractors) = (city.city, city.contractors)
    self.options = options
  }

  /// Opens it on a data directory.
  func open(_ data: String, more: [String] = []) throws -> DaemonProcess {
    try options.start(data, clock: Self.clock, more: more)
  }

  /// Opens it on an empty data directory, with firms and places.
  func found(_ data: String, more: [String] = []) throws -> DaemonProcess {
    let daemon = try open(data, more: more)
    try options.introduce(through: ConnectionPool(path: daemon.socket, size: 1))
    return daemon
  }

  /// Sends reports, as many at once as the pool has connections, again where the daemon asks for that.
  ///
  /// - Parameter watch: called after every thousandth answer.
  /// - Returns: how often the daemon asked to try again.
  /// - Throws: ``DomainError`` with the daemon's sentence when one is not taken, or when all of them are asked again.
  @discardableResult
  static func send(
    _ count: Int, through pool: ConnectionPool, seed: UInt64, watch: () -> Void = {}
  ) throws -> Int {
    var random = SeededGenerator(seed: seed)
    var calls = (0..<count).map { _ in report(&random) }
    var refused = 0
    while !calls.isEmpty {
      let again = try sendOnce(calls, through: pool, watch)
      refused += again.count
      calls = again
    }
    return refused
  }

  private static func sendOnce(_ calls: [Call], through pool: ConnectionPool, _ watch: () -> Void) throws -> [Call] {
    var failure: DomainError?
    var (answered, again) = (0, [Call]())
    try pool.run(calls) { index, answer in
      if answer.status == 503 {
        again.append(calls[index])
      } else if !answer.isDone {
        failure = failure ?? Refusal.error(of: answer, to: calls[index])
      }
      answered += 1
      if answered % 1_000 == 0 { watch() }
    }
    if let failure { throw failure }
    guard again.count < calls.count else {
      throw DomainError(.tryAgain, "The daemon took none of \(calls.count) reports; it asked to try again.")
    }
    return again
  }

  private static func report(_ random: inout SeededGenerator) -> Call {
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
