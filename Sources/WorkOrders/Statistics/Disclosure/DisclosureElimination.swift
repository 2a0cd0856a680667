/// Solves for what is kept back as far as the equations go, exactly: Gauss and Jordan's elimination modulo a large prime.
struct DisclosureElimination {
  /// A hidden unknown that what is published gives away.
  struct Finding {
    let unknown: Int
    /// The published unknowns that it is worked out from.
    let sources: [Int]
  }

  /// 2³¹ − 1: two numbers below it have a product of 64 bits.
  private static let prime: UInt64 = 2_147_483_647

  private struct Term {
    let unknown: Int
    let factor: UInt64
  }

  private let isHidden: (Int) -> Bool
  private var rows: [[Term]] = []
  /// By hidden unknown: the rows that may have it.
  private var holders: [Int: Set<Int>] = [:]
  private var pivots: [(unknown: Int, row: Int)] = []

  /// What can be worked out of the hidden unknowns.
  static func findings(_ rows: [DisclosureRow], isHidden: @escaping (Int) -> Bool) -> [Finding] {
    var elimination = DisclosureElimination(rows, isHidden)
    elimination.solve()
    return elimination.findings
  }

  private init(_ rows: [DisclosureRow], _ isHidden: @escaping (Int) -> Bool) {
    self.isHidden = isHidden
    for row in rows where row.terms.contains(where: { isHidden($0.unknown) }) {
      let terms = row.terms.sorted { $0.unknown < $1.unknown }.map { term in
        Term(unknown: term.unknown, factor: term.factor > 0 ? UInt64(term.factor) : Self.prime - UInt64(-term.factor))
      }
      for term in terms where isHidden(term.unknown) { holders[term.unknown, default: []].insert(self.rows.count) }
      self.rows.append(terms)
    }
  }

  private mutating func solve() {
    var isPivot = [Bool](repeating: false, count: rows.count)
    for unknown in holders.keys.sorted() {
      let having = (holders[unknown] ?? []).sorted().filter { factor(of: unknown, in: rows[$0]) != nil }
      let free = having.filter { !isPivot[$0] }
      guard let pivot = free.min(by: { rows[$0].count < rows[$1].count }) else { continue }
      isPivot[pivot] = true
      pivots.append((unknown, pivot))
      normalise(pivot, unknown)
      for other in having where other != pivot { eliminate(unknown, from: other, by: pivot) }
    }
  }

  /// A row with one hidden unknown gives it away.
  private var findings: [Finding] {
    pivots.compactMap { pivot in
      let hidden = rows[pivot.row].filter { isHidden($0.unknown) }
      guard hidden.count == 1 else { return nil }
      return Finding(
        unknown: pivot.unknown, sources: rows[pivot.row].map(\.unknown).filter { $0 != pivot.unknown })
    }.sorted { $0.unknown < $1.unknown }
  }

  private mutating func normalise(_ row: Int, _ unknown: Int) {
    guard let own = factor(of: unknown, in: rows[row]), own != 1 else { return }
    let inverse = Self.power(own, Self.prime - 2)
    rows[row] = rows[row].map { Term(unknown: $0.unknown, factor: $0.factor * inverse % Self.prime) }
  }

  private mutating func eliminate(_ unknown: Int, from row: Int, by pivot: Int) {
    guard let own = factor(of: unknown, in: rows[row]) else { return }
    rows[row] = Self.sum(rows[row], rows[pivot], times: Self.prime - own)
    for term in rows[pivot] where isHidden(term.unknown) { holders[term.unknown, default: []].insert(row) }
  }

  private func factor(of unknown: Int, in row: [Term]) -> UInt64? {
    var (low, high) = (0, row.count)
    while low < high {
      let middle = (low + high) / 2
      if row[middle].unknown < unknown { low = middle + 1 } else { high = middle }
    }
    return low < row.count && row[low].unknown == unknown ? row[low].factor : nil
  }

  /// The one row and so many times the other, in the order of unknowns, without what cancels out.
  private static func sum(_ one: [Term], _ other: [Term], times: UInt64) -> [Term] {
    var sum: [Term] = []
    sum.reserveCapacity(one.count + other.count)
    var (left, right) = (0, 0)
    while left < one.count || right < other.count {
      let isLeft = right == other.count || (left < one.count && one[left].unknown < other[right].unknown)
      let isRight = left == one.count || (right < other.count && other[right].unknown < one[left].unknown)
      let unknown = isRight ? other[right].unknown : one[left].unknown
      var factor = isRight ? 0 : one[left].factor
      if !isLeft { factor = (factor + other[right].factor * times) % prime }
      if factor != 0 { sum.append(Term(unknown: unknown, factor: factor)) }
      if !isRight { left += 1 }
      if !isLeft { right += 1 }
    }
    return sum
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % prime }
      square = square * square % prime
      rest >>= 1
    }
    return result
  }
}
