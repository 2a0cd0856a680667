import WorkOrders

/// Lets neighbours ring about the same thing, and reporters ask what became of theirs.
struct RepeatMaker {
  private let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  /// Marks some of the entries, which are in order of time, as repeats or chasers of earlier ones.
  func mark(_ entries: inout [ScriptEntry]) {
    var openers: [Int] = []
    for index in entries.indices {
      var random = SeededGenerator(seed: seed ^ 0x0E9E_A7ED, thing: index)
      if entries[index].outcome == "chaser" {
        if let other = recent(openers, among: 600, &random) {
          let chased = entries[other]
          chase(&entries[index], chased)
        } else {
          entries[index].outcome = "information"
        }
      } else if entries[index].opensRequest, entries[index].kind == .call {
        repeatEarlier(index, &entries, openers, &random)
        if entries[index].repeats == nil { openers.append(index) }
      }
    }
  }

  private func chase(_ entry: inout ScriptEntry, _ chased: ScriptEntry) {
    entry.chases = chased.id
    entry.caller = chased.caller
    entry.phone = chased.phone
  }

  private func repeatEarlier(
    _ index: Int, _ entries: inout [ScriptEntry], _ openers: [Int], _ random: inout SeededGenerator
  ) {
    let isEmergency = entries[index].urgency != nil || Kind.of(entries[index].category ?? "")?.isEmergency == true
    guard !isEmergency, random.happens(11), let other = recent(openers, among: 120, &random) else { return }
    let first = entries[other]
    guard first.address != nil, first.urgency == nil, !first.isSeenByOne else { return }
    entries[index].repeats = first.id
    entries[index].category = first.category
    entries[index].address = first.address
    entries[index].place = nil
    entries[index].office = nil
    entries[index].lat = first.lat.map { nudge($0, &random) }
    entries[index].lon = first.lon.map { nudge($0, &random) }
    entries[index].description = Kind.of(first.category ?? "").map { random.one(of: $0.phrases) }
  }

  // Fifteen metres at most, and still on the millionth of a degree.
  private func nudge(_ degrees: Double, _ random: inout SeededGenerator) -> Double {
    ((degrees * 1_000_000).rounded() + Double(random.within(-120...120))) / 1_000_000
  }

  private func recent(_ openers: [Int], among count: Int, _ random: inout SeededGenerator) -> Int? {
    guard !openers.isEmpty else { return nil }
    return openers[openers.count - 1 - random.below(min(count, openers.count))]
  }
}

extension ScriptEntry {
  /// Whether only those inside would report it.
  fileprivate var isSeenByOne: Bool { category?.hasPrefix("buildings.") == true }
}
