/// A set of public numbers by their keys, at about one bit each: numbers of a year lie side by side.
struct SerialSet: Sendable {
  private static let wordsAPage = 64
  private static let numbersAPage = Int64(wordsAPage * 64)
  private var pages: [Int64: [UInt64]] = [:]

  /// Whether nothing was ever inserted.
  var isEmpty: Bool { pages.isEmpty }

  /// Whether the number is there.
  func contains(_ key: Int64) -> Bool {
    guard let page = pages[key / Self.numbersAPage] else { return false }
    let (word, bit) = Self.place(key)
    return page[word] & bit != 0
  }

  /// Puts the number in.
  mutating func insert(_ key: Int64) {
    let (word, bit) = Self.place(key)
    pages[key / Self.numbersAPage, default: Array(repeating: 0, count: Self.wordsAPage)][word] |= bit
  }

  // Keys are never negative: years and serials are not.
  private static func place(_ key: Int64) -> (word: Int, bit: UInt64) {
    let offset = Int(key % numbersAPage)
    return (offset / 64, 1 << UInt64(offset % 64))
  }
}
