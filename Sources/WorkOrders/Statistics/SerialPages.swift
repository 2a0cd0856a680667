/// Something for every 64 public numbers that lie side by side, found without hashing.
///
/// Numbers of a year are given one after the other; where some are left out, 4,096 between cost eight bytes.
struct SerialPages<Page: Sendable>: Sendable {
  private var years: [Year] = []
  private let blank: Page

  private struct Year: Sendable {
    /// The key of the year's number 0.
    let first: Int64
    /// By number / 4,096: 64 pages, or none where no number came so far.
    var blocks: [[Page]] = []
  }

  /// Starts without pages.
  ///
  /// - Parameter blank: a page that nothing was put on.
  init(blank: Page) { self.blank = blank }

  /// The page of a number; `nil` where none of its year came so far.
  subscript(key: Int64) -> Page? {
    guard let year = place(ofYear: key) else { return nil }
    let (block, page) = Self.place(key)
    guard block < years[year].blocks.count, !years[year].blocks[block].isEmpty else { return nil }
    return years[year].blocks[block][page]
  }

  /// Changes the page of a number, if anything was put beside it before.
  mutating func editKnown(_ key: Int64, _ change: (inout Page) -> Void) {
    guard let year = place(ofYear: key) else { return }
    let (block, page) = Self.place(key)
    guard block < years[year].blocks.count, !years[year].blocks[block].isEmpty else { return }
    change(&years[year].blocks[block][page])
  }

  /// Changes the page of a number, which is blank if it was not there.
  mutating func edit(_ key: Int64, _ change: (inout Page) -> Void) {
    let year = place(ofYear: key) ?? begin(yearOf: key)
    let (block, page) = Self.place(key)
    while years[year].blocks.count <= block { years[year].blocks.append([]) }
    if years[year].blocks[block].isEmpty {
      years[year].blocks[block] = Array(repeating: blank, count: Self.pagesABlock)
    }
    change(&years[year].blocks[block][page])
  }

  /// Goes through the pages, in no order of the years.
  func forEach(_ body: (Page) -> Void) {
    for year in years {
      for block in year.blocks { block.forEach(body) }
    }
  }

  /// The bit of a number on its page.
  static func bit(_ key: Int64) -> UInt64 { 1 << UInt64(serial(key) % 64) }

  // The latest year is asked for most.
  private func place(ofYear key: Int64) -> Int? {
    let first = key - Self.serial(key)
    return years.lastIndex { $0.first == first }
  }

  private mutating func begin(yearOf key: Int64) -> Int {
    years.append(Year(first: key - Self.serial(key)))
    return years.count - 1
  }

  // Keys are never negative: years and serials are not.
  private static func serial(_ key: Int64) -> Int64 { key % 1_000_000_000 }

  private static var pagesABlock: Int { 64 }

  private static func place(_ key: Int64) -> (block: Int, page: Int) {
    let page = Int(serial(key) / 64)
    return (page / pagesABlock, page % pagesABlock)
  }
}
