import Testing

@testable import WorkOrders

@Suite("Values by public numbers")
struct SerialMapTests {
  // Numbers side by side, over the borders of pages, blocks and years, and far off.
  private static let keys: [Int64] = [2_024, 2_025, 2_026].flatMap { (year: Int64) in
    [1...200, 4_030...4_160, 999_999_900...999_999_999].flatMap { $0.map { year * 1_000_000_000 + $0 } }
  }

  @Test("It holds what a dictionary holds, whatever comes, changes and goes", arguments: UInt64(1)...10)
  func likeADictionary(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var map = SerialMap<Int>()
    var model: [Int64: Int] = [:]
    for step in 0..<12_000 {
      let key = Self.keys.randomElement(using: &generator) ?? 0
      // Filled first, then nearly emptied, then filled again.
      let removes = step / 4_000 == 1 ? 90 : 10
      switch Int.random(in: 0..<100, using: &generator) {
      case ..<removes:
        map[key] = nil
        model[key] = nil
      case 95...:
        map.edit(key) { $0 += 1 }
        if let value = model[key] { model[key] = value + 1 }
      default:
        map[key] = step
        model[key] = step
      }
      if step % 500 == 0 { #expect(Self.keys.allSatisfy { map[$0] == model[$0] }) }
    }
    var values: [Int] = []
    map.forEach { values.append($0) }
    #expect(values.sorted() == model.values.sorted())
  }

  @Test("What is taken out one after the other leaves the rest as it was")
  func emptied() {
    var map = SerialMap<Int64>()
    for key in Self.keys { map[key] = key }
    for (index, key) in Self.keys.enumerated() {
      map[key] = nil
      #expect(map[key] == nil && Self.keys.dropFirst(index + 1).prefix(70).allSatisfy { map[$0] == $0 })
    }
    map.forEach { Issue.record("\($0) is left.") }
  }

  @Test("A copy keeps its own values")
  func copies() {
    var map = SerialMap<Int>()
    for serial in 1...3 { map[2_026_000_000_000 + Int64(serial)] = serial }
    var copy = map
    copy.edit(2_026_000_000_001) { $0 = 10 }
    copy[2_026_000_000_002] = nil
    map.edit(2_026_000_000_003) { $0 = 30 }
    map[2_026_000_000_004] = 4
    #expect((1...4).map { map[2_026_000_000_000 + $0] } == [1, 2, 30, 4])
    #expect((1...4).map { copy[2_026_000_000_000 + $0] } == [10, nil, 3, nil])
  }

  @Test("A set holds the numbers that were put in and no others", arguments: UInt64(1)...5)
  func numbers(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var set = SerialSet()
    let chosen = Set(Self.keys.filter { _ in Bool.random(using: &generator) })
    for key in chosen { set.insert(key) }
    #expect(Self.keys.allSatisfy { set.contains($0) == chosen.contains($0) })
  }

  @Test("What is kept of a request or an order is as small as the books say")
  func sizes() {
    #expect(MemoryLayout<LedgerThing<RequestProgress>>.stride == 16)
    #expect(MemoryLayout<LedgerThing<OrderProgress>>.stride == 24)
    #expect(MemoryLayout<OrderMoments>.stride == 24)
  }
}
