import ArgumentParser
import Foundation
import Testing
import WorkOrders

@testable import SimulatedYear

@Suite("Measurements")
struct MeasurementTests {
  @Test("A ratio is the value by its floor, and is what the target is compared with")
  func ratio() {
    let slow = Measurement("reports", on: .sqlite, size: 1, 350, "reports/s", floor: 1_000, target: .atLeast(0.5))
    #expect(slow.ratio == 0.35)
    #expect(slow.isMet == false)
    let fast = Measurement("reports", on: .sqlite, size: 1, 350, "reports/s", floor: 700, target: .atLeast(0.5))
    #expect(fast.isMet == true)
  }

  @Test("Where there is no floor the value itself is compared, and without a target nothing is")
  func noFloor() {
    #expect(Measurement("start", size: 1, 299.9, "ms", target: .below(300)).isMet == true)
    #expect(Measurement("start", size: 1, 300, "ms", target: .below(300)).isMet == false)
    #expect(Measurement("start", size: 1, 300, "ms").isMet == nil)
  }

  @Test("A target holds at its bound or not, as it says")
  func bounds() {
    #expect(Target.atMost(1.5).isMet(by: 1.5) && !Target.atMost(1.5).isMet(by: 1.51))
    #expect(Target.atLeast(0.5).isMet(by: 0.5) && !Target.atLeast(0.5).isMet(by: 0.49))
    #expect(Target.above(2).isMet(by: 2.1) && !Target.above(2).isMet(by: 2))
    #expect(["\(Target.atLeast(0.35))", "\(Target.below(300))"] == ["≥ 0.35", "< 300"])
  }

  @Test("A page has a row for each measurement, with the engine and whether the target was met")
  func markdown() {
    let rows = MeasurementTable.markdown([
      Measurement("order show", on: .postgresql, size: 10_000, 2.5, "ms", floor: 2, target: .atMost(1.5)),
      Measurement("bytes an order", on: .sqlite, size: 10_000, 13_000, "B"),
    ])
    #expect(rows.count == 4)
    #expect(rows[2] == "| order show | PostgreSQL | 10000 | 2.5 | ms | 2 | 1.25 | ≤ 1.5 | yes |")
    #expect(rows[3] == "| bytes an order | SQLite | 10000 | 13000 | B |  |  |  |  |")
  }

  @Test("A part that fails leaves its sentence, and the others their measurements")
  func failingPart() {
    let run = BenchRun(json: "/nowhere/results.json")
    run.part("first") { [Measurement("a", size: 1, 1, "s")] }
    run.part("second") { throw DomainError(.conflict, "There is no room.") }
    run.part("third") { [Measurement("b", size: 1, 1, "s")] }
    #expect(run.measurements.map(\.name) == ["a", "b"])
    #expect(run.faults.count == 1)
    #expect(run.faults.first?.hasPrefix("second: ") == true)
    #expect(run.faults.first?.contains("There is no room.") == true)
  }

  @Test("Sizes are typed with commas, in any order; an unknown one is refused")
  func sizes() {
    #expect(RegisterSizes(argument: "100k,10k")?.sizes == [.small, .middle])
    #expect(RegisterSizes(argument: "1M")?.sizes.map(\.times) == [100])
    #expect(RegisterSizes(argument: "10k,2k") == nil)
    #expect(RegisterSizes(argument: "") == nil)
  }

  @Test("What does not fit on the disk is refused with what it needs and what is free")
  func diskRoom() throws {
    try DiskRoom.check(5_000_000_000, free: 5_000_000_000, "/there", "A register")
    let error = #expect(throws: DomainError.self) {
      try DiskRoom.check(20_000_000_000, free: 5_000_000_000, "/there", "A register")
    }
    #expect(error?.message == "A register needs 20.0 GB on the disk of /there; 5.0 GB are free.")
  }

  @Test("The slowest of a hundred is the 99th percentile, and the middle one the median")
  func percentiles() {
    let times = (1...300).map(Double.init)
    #expect(Stopwatch.percentile(99, times) == 298)
    #expect(Stopwatch.median(times) == 151)
    #expect(Stopwatch.median([]) == 0)
  }

  @Test("A picture holds a curve for each question and engine that has two sizes; PostgreSQL's are dashed")
  func plot() throws {
    let looks = [RegisterEngine.sqlite, .postgresql].flatMap { engine in
      [10_000, 100_000].map { Measurement("order show", on: engine, size: $0, 2, "ms") }
    }
    let lone = Measurement("journal verify", on: .sqlite, size: 10_000, 2, "s")
    let svg = try #require(CostPlot(looks + [lone]).svg)
    #expect(svg.components(separatedBy: "<polyline").count == 3)
    #expect(svg.components(separatedBy: "order show").count == 2)
    #expect(svg.components(separatedBy: "stroke-dasharray").count == 3)
    #expect(!svg.contains("journal verify"))
    #expect(CostPlot([lone]).svg == nil)
  }
}
