/// How many requests of a period have a category, a zone or a channel, and so what open data may tell of each.
///
/// What fewer have than the city publishes is left empty; where what is left empty adds up to so few, the next smallest
/// value is too, or the rows without it would be those.
public struct OpenDataCells: Sendable {
  /// A category with fewer requests in the period is not told, however few the city publishes.
  public static let fewestOfCategory = 5

  private struct Pair: Hashable, Comparable {
    let category: CategoryCode
    let zone: ZoneCode?

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.category.rawValue, lhs.zone?.rawValue ?? "") < (rhs.category.rawValue, rhs.zone?.rawValue ?? "")
    }
  }

  private let categories: Set<CategoryCode>
  private let pairs: Set<Pair>
  private let channels: Set<String>

  /// Decides what is left empty.
  ///
  /// - Parameters:
  ///   - counts: how many requests were reported in the period.
  ///   - minimum: the least count that is published, the city's `smallCells`.
  public init(_ counts: [OpenDataCell: Int], minimum: Int) {
    let small = Self.small(
      Self.sums(counts) { $0.category }, least: max(Self.fewestOfCategory, minimum))
    let zones = Self.small(Self.sums(counts) { $0.zone }, least: minimum)
    let told = Self.sums(counts) { cell -> Pair? in
      guard let category = cell.category, !small.contains(category) else { return nil }
      return Pair(category: category, zone: cell.zone)
    }
    categories = small
    pairs = Self.secluded(told, zones, least: minimum)
    channels = Self.small(Self.sums(counts) { $0.channel.rawValue }, least: minimum)
  }

  /// What may be told of a request.
  public func parts(of request: ServiceRequest) -> OpenDataParts {
    var parts: OpenDataParts = []
    if !channels.contains(request.channel.rawValue) { parts.insert(.channel) }
    guard let category = request.category, !categories.contains(category) else { return parts }
    parts.insert(.category)
    if !pairs.contains(Pair(category: category, zone: request.zone)) { parts.insert(.place) }
    return parts
  }

  private static func sums<Value: Hashable>(
    _ counts: [OpenDataCell: Int], by value: (OpenDataCell) -> Value?
  ) -> [Value: Int] {
    var sums: [Value: Int] = [:]
    for (cell, count) in counts {
      guard let key = value(cell) else { continue }
      sums[key, default: 0] += count
    }
    return sums
  }

  /// The values that too few have, and the next smallest until enough have one of them.
  private static func small<Value: Hashable & Comparable>(_ counts: [Value: Int], least: Int) -> Set<Value> {
    var values: Set<Value> = []
    var rows = 0
    for (value, count) in counts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      guard count < least || (rows > 0 && rows < least) else { break }
      values.insert(value)
      rows += count
    }
    return values
  }

  /// The pairs of too few and those of small zones, and further ones until enough are left without a place in each
  /// category and in each zone that has any such.
  private static func secluded(_ counts: [Pair: Int], _ zones: Set<ZoneCode>, least: Int) -> Set<Pair> {
    let isSmall = { (pair: Pair) -> Bool in pair.zone.map { zones.contains($0) } ?? false }
    var secluded = Set(counts.filter { $0.value < least || isSmall($0.key) }.keys)
    let all = lines(of: counts)
    var before = -1
    while secluded.count > before {
      before = secluded.count
      for line in all { cover(line, least, &secluded) }
    }
    return secluded
  }

  /// The pairs of each category and of each zone, the smallest first.
  private static func lines(of counts: [Pair: Int]) -> [[(key: Pair, value: Int)]] {
    let ordered = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let ways = [
      Dictionary(grouping: ordered) { $0.key.category.rawValue },
      Dictionary(grouping: ordered) { $0.key.zone?.rawValue ?? "" },
    ]
    return ways.flatMap { way in way.keys.sorted().compactMap { way[$0] } }
  }

  private static func cover(_ line: [(key: Pair, value: Int)], _ least: Int, _ secluded: inout Set<Pair>) {
    var rows = 0
    for (pair, count) in line where secluded.contains(pair) { rows += count }
    guard rows > 0 else { return }
    for (pair, count) in line where rows < least && !secluded.contains(pair) {
      secluded.insert(pair)
      rows += count
    }
  }
}
