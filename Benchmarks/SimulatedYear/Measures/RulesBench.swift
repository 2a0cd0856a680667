import CityFile
import Foundation
import WorkOrders

/// Measures the rules themselves, in memory: clocks over a year, and other rules tried on a million orders.
struct RulesBench {
  private let policy: Policy
  private let contractors: [Contractor]

  /// Reads the demo city.
  init(city: String = "Fixtures/city") throws {
    policy = try CityFile.read(CitySource.load(path: "\(city)/city.yaml")).requirePolicy()
    contractors = try ContractorFile(Array(Data(contentsOf: URL(filePath: "\(city)/contractors.csv")))).contractors
  }

  /// The measurements.
  func run() throws -> [Measurement] { try clocks() + [try simulation(orders: 1_000_000)] + [memory()] }

  private func clocks() throws -> [Measurement] {
    let calendar = policy.calendar
    let start = try Timestamp(rfc3339: "2025-01-07T09:00:00Z")
    let rounds = 200_000
    var sum = Duration.zero
    let elapsed = Stopwatch.seconds {
      for round in 0..<rounds {
        let from = start + .seconds(round % 86_400)
        sum += calendar.elapsed(from: from, to: from + .seconds(365 * 86_400), clock: .service)
      }
    }
    let year = TimeLimit.elapsed(sum / rounds)
    let due = try Stopwatch.seconds {
      for round in 0..<rounds {
        _ = try calendar.due(from: start + .seconds(round % 86_400), within: year, clock: .service)
      }
    }
    return [("elapsed", elapsed), ("due", due)].map { name, seconds in
      Measurement(
        "\(name) over a year of service hours", size: rounds, seconds * 1_000_000 / Double(rounds), "µs",
        target: .below(2))
    }
  }

  private func simulation(orders: Int) throws -> Measurement {
    guard let days = DateRange("2025-01-01/2026-12-31") else { return Measurement("simulate", size: 0, 0, "s") }
    var proposed = policy
    proposed.mandates = policy.mandates.reversed()
    var simulation = PolicySimulation(
      SimulationSetup(proposed: proposed, days: days, contractors: contractors, isOtherFirms: true))
    simulation.apply(policy)
    let lives = SyntheticLives(policy: policy, contractors: contractors, count: orders)
    let seconds = try Stopwatch.seconds {
      for serial in 1...orders { for event in lives.events(serial) { try simulation.add(event) } }
      _ = simulation.finish()
    }
    return Measurement("policy simulate, orders in memory", size: orders, seconds, "s", target: .below(120))
  }

  // What the system has counted as this process's largest resident size.
  private func memory() -> Measurement {
    return Measurement(
      "policy simulate, largest memory", size: 1_000_000, ProcessMemory.peak(), "MB", target: .below(500))
  }
}
