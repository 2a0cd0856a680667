/// Random numbers that a seed brings back (SplitMix64): the same seed makes the same year, byte for byte.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for one thing of many, so that what befalls one does not shift all others.
  init(seed: UInt64, thing: Int) {
    var mixer = SeededGenerator(seed: seed ^ (UInt64(truncatingIfNeeded: thing) &* 0xD6E8_FEB8_6659_FD93))
    state = mixer.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`; the standard library's own ways may change between versions, this one does not.
  mutating func below(_ bound: Int) -> Int {
    bound <= 1 ? 0 : Int((next() >> 11) % UInt64(bound))
  }

  /// A number in a closed range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Whether something happens that happens `percent` times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several, which must not be none.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The index of one of several weights, as likely as its weight.
  mutating func index(weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return 0
  }
}
