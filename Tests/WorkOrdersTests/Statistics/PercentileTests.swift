import Testing

@testable import WorkOrders

/// The percentile by nearest rank, against its definition.
struct PercentileTests {
  @Test(
    "A percentile is the smallest value that at least so many percent do not exceed",
    arguments: [50, 90], [1, 2, 3, 4, 9, 10, 11, 100, 101])
  func definition(percent: Int, count: Int) throws {
    let values = (1...count).map { UInt32($0 * 10) }
    let value = try #require(OrderTimes.percentile(percent, ofSorted: values))
    func enough(_ limit: Int) -> Bool { values.filter { Int($0) <= limit }.count * 100 >= percent * count }
    #expect(values.contains(UInt32(value)))
    #expect(enough(value))
    #expect(!enough(value - 1))
  }

  @Test("Nothing has no percentile; times run forward and fit whatever their length")
  func edges() {
    #expect(OrderTimes.percentile(50, ofSorted: []) == nil)
    var times = OrderTimes()
    times.add(.arrival, from: Timestamp(milliseconds: 5_000), to: Timestamp(milliseconds: 1_000), 0)
    times.add(.arrival, from: Timestamp(milliseconds: 0), to: Timestamp(milliseconds: 1_999), 0)
    times.add(.arrival, from: Timestamp(milliseconds: 0), to: Timestamp(milliseconds: .max), 0)
    #expect(times.sorted(.arrival).map(\.seconds) == [0, 1, .max])
  }
}
