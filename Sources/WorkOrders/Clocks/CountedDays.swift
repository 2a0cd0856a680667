import Synchronization

/// What clocks count on each day, added up in blocks of days that are made when they are first asked for.
///
/// It says nothing that the calendar does not say, so any two are equal.
final class CountedDays: Sendable {
  /// The days of a block.
  static let length = 64

  /// The sums of one block: what is counted before each of its days, and at last before the block after it.
  struct Block: Sendable {
    let sums: [Int64]

    /// What is counted from one of its days to the start of another.
    func count(_ days: Range<Int>) -> Int64 { sums[days.upperBound] - sums[days.lowerBound] }

    /// The first day by whose end so much, more than zero, has been counted since the start of another; `nil` beyond.
    func day(reaching amount: Int64, since first: Int) -> Int? {
      let wanted = sums[first] + amount
      guard sums[CountedDays.length] >= wanted else { return nil }
      var (low, high) = (first + 1, CountedDays.length)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] >= wanted { high = middle } else { low = middle + 1 }
      }
      return low - 1
    }
  }

  private struct Key: Hashable {
    let unit: Int
    let number: Int
  }

  private let blocks = Mutex<[Key: Block]>([:])

  /// The block of this number, counted by day if it is not there yet.
  func block(_ number: Int, unit: Int, counting count: (_ day: Int) -> Int64) -> Block {
    let key = Key(unit: unit, number: number)
    if let known = blocks.withLock({ $0[key] }) { return known }
    var sums: [Int64] = [0]
    sums.reserveCapacity(Self.length + 1)
    for day in number * Self.length..<(number + 1) * Self.length { sums.append(sums[sums.count - 1] + count(day)) }
    let block = Block(sums: sums)
    blocks.withLock { $0[key] = block }
    return block
  }
}

extension CountedDays: Hashable {
  static func == (lhs: CountedDays, rhs: CountedDays) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
