/// Which typed words stand for which words of a street's name.
struct WordAlignment {
  /// How much of what was typed is in the name, 0 to 1.
  private(set) var share = 0.0
  /// How much of the name was typed, 0 to 1; first names and titles weigh little.
  private(set) var coverage = 0.0
  /// Whether the name begins with what was typed.
  private(set) var isFromTheBeginning = false
  /// What is not as it stands in the registry.
  private(set) var reasons: [StreetMatch.Reason] = []

  /// Pairs the words, whole ones first, then those that are only alike.
  ///
  /// - Parameter others: words that may be typed too, and do not count as missing: the locality's.
  init(_ typed: [String], with name: [String], beside others: [String], lastMayGoOn: Bool) {
    var partner: [Int?] = Array(repeating: nil, count: typed.count)
    var worth: [Double] = Array(repeating: 0, count: typed.count)
    var free = Set(name.indices)
    for likeness in Likeness.allCases {
      for index in typed.indices where partner[index] == nil && worth[index] == 0 {
        let mayGoOn = lastMayGoOn && index == typed.count - 1
        let found = free.sorted().first { likeness.holds(typed[index], name[$0], mayGoOn: mayGoOn) }
        if let found {
          partner[index] = found
          worth[index] = likeness.worth(of: typed[index])
          free.remove(found)
          if let reason = likeness.reason, !reasons.contains(reason) { reasons.append(reason) }
        } else if likeness == .whole, others.contains(typed[index]) {
          worth[index] = 1
        }
      }
    }
    let paired = partner.compactMap(\.self)
    guard !paired.isEmpty else { return }
    isFromTheBeginning = paired == Array(0..<paired.count)
    share = worth.reduce(0, +) / Double(typed.count)
    let all = name.map { Self.weight($0, in: name) }
    let missed = free.map { all[$0] }.reduce(0, +)
    coverage = 1 - missed / max(0.25, all.reduce(0, +))
    if !free.isEmpty { reasons.append(.wordsMissing) }
    if worth.contains(0) { reasons.append(.wordsTooMany) }
    if paired != paired.sorted() {
      share -= 0.03
      reasons.append(.otherOrder)
    }
  }

  // "Vittorio Emanuele" is understood without its number, "strada provinciale" is not.
  private static func weight(_ word: String, in name: [String]) -> Double {
    if StreetTerms.isForename(word) { return 0.25 }
    return name.count > 2 && word.allSatisfy(\.isNumber) ? 0.5 : 1
  }

  private enum Likeness: CaseIterable {
    case whole, initial, beginning, spelling

    // A wrong letter in a short word makes another name of it.
    func worth(of typed: String) -> Double {
      switch self {
      case .whole: 1
      case .initial, .beginning: 0.9
      case .spelling: typed.utf8.count >= 7 ? 0.85 : 0.7
      }
    }

    var reason: StreetMatch.Reason? {
      switch self {
      case .whole: nil
      case .initial: .initials
      case .beginning: .unfinished
      case .spelling: .spelling
      }
    }

    func holds(_ typed: String, _ word: String, mayGoOn: Bool) -> Bool {
      switch self {
      case .whole: return typed == word
      case .initial:
        let (short, long) = typed.utf8.count < word.utf8.count ? (typed, word) : (word, typed)
        return short.utf8.count == 1 && long.utf8.count > 1 && long.hasPrefix(short) && !short.allSatisfy(\.isNumber)
      case .beginning: return mayGoOn && word.hasPrefix(typed)
      case .spelling: return Self.isMisspelt(typed, word)
      }
    }

    // One letter in five to eight, two in longer words; two letters that changed places are two.
    private static func isMisspelt(_ typed: String, _ word: String) -> Bool {
      let (one, other) = (Array(typed.utf8), Array(word.utf8))
      guard min(one.count, other.count) >= 5, one.first == other.first, !typed.contains(where: \.isNumber) else {
        return false
      }
      let allowed = min(one.count, other.count) >= 8 ? 2 : 1
      return abs(one.count - other.count) <= allowed && Spelling.distance(one, other) <= allowed
    }
  }
}
