/// Compares what was typed with streets, word by word.
public struct StreetMatcher: Sendable {
  private let address: TypedAddress
  private let isCompleting: Bool

  /// Takes what was typed.
  ///
  /// - Parameter isCompleting: whether the last word may go on: somebody is typing.
  public init(_ address: TypedAddress, isCompleting: Bool = false) {
    self.address = address
    self.isCompleting = isCompleting
  }

  /// How well a street fits by its best name and reading; `nil` when it does not.
  public func match(_ known: KnownStreet) -> StreetMatch? {
    var best: StreetMatch?
    for (position, name) in known.names.enumerated() {
      for reading in address.readings {
        guard let found = match(reading, name, known, isOther: position > 0) else { continue }
        if found.score > best?.score ?? 0 { best = found }
      }
    }
    return best
  }

  /// The streets that fit, the best first; of equals the one whose name comes first.
  public func ranked(_ streets: [KnownStreet]) -> [StreetMatch] {
    streets.compactMap(match).sorted { one, other in
      (other.score, one.street.name, one.street.number) < (one.score, other.street.name, other.street.number)
    }
  }

  /// The street that was meant: sure by itself, and well before the next.
  public static func meant(among ranked: [StreetMatch]) -> StreetMatch? {
    guard let first = ranked.first, first.score >= StreetMatch.sure else { return nil }
    guard ranked.count > 1, first.score - ranked[1].score < StreetMatch.lead - 0.001 else { return first }
    return nil
  }

  private func match(
    _ reading: TypedAddress.Reading, _ name: StreetName, _ known: KnownStreet, isOther: Bool
  ) -> StreetMatch? {
    let typed = reading.name.words
    guard !typed.isEmpty, !name.words.isEmpty else { return nil }
    let mayGoOn = isCompleting && reading.number == nil
    let words = WordAlignment(typed, with: name.words, beside: known.locality, lastMayGoOn: mayGoOn)
    guard words.share > 0 else { return nil }
    var score = 0.6 * words.share + 0.4 * words.coverage
    var reasons = words.reasons
    if reading.name.kind == nil {
      score -= name.kind == nil ? 0 : 0.05
      if name.kind != nil { reasons.append(.kindMissing) }
    } else if reading.name.kind != name.kind {
      score -= 0.25
      reasons.append(.otherKind)
    }
    let isPlaced = !known.locality.isEmpty && !Set(known.locality).isDisjoint(with: address.tail + typed)
    if isPlaced {
      score += 0.06
      reasons.append(.locality)
    } else if !known.locality.isEmpty {
      // Of streets of one name the one whose part of the town is said is meant, else the one in the town itself.
      score -= address.tail.isEmpty ? 0.01 : 0.07
    }
    // While somebody types, what begins so stands before what has the letters further on.
    if mayGoOn, words.isFromTheBeginning { score += 0.02 }
    if isOther { reasons.append(.otherName) }
    if reasons.isEmpty || reasons == [.locality] { reasons.insert(.same, at: 0) }
    let hundredths = (min(1, score) * 100).rounded() / 100
    guard hundredths >= StreetMatch.least else { return nil }
    return StreetMatch(street: known.street, number: reading.number, score: hundredths, reasons: reasons)
  }
}
