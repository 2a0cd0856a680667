/// What a request without a category may be about, and where, with the reasons: a person confirms it, or the city lets what
/// is sure pass.
public struct RequestSuggestion: Hashable, Sendable {
  /// The category.
  public var category: CategoryCode?
  /// How sure the category is, 0 to 1.
  public var score: Double
  /// The named thing.
  public var place: PlaceCode?
  /// The address in the registry's spelling.
  public var address: String?
  /// The point of the address.
  public var coordinate: Coordinate?
  /// The zone of the address or place.
  public var zone: ZoneCode?
  /// Why.
  public var reasons: [SuggestionReason]

  /// Makes a suggestion of nothing.
  public init() {
    score = 0
    reasons = []
  }

  /// Whether it suggests nothing.
  public var isEmpty: Bool { category == nil && place == nil && address == nil }

  /// Whether nothing but what the sender reported before tells the place: a person has to see it.
  public var isPlaceOfHabit: Bool {
    reasons.contains { reason in
      if case .senderPlace = reason { true } else { false }
    }
  }

  /// What to do about the category; `nil` where none is suggested.
  public func hint(on request: RequestNumber) -> LocalizedText? {
    guard let category else { return nil }
    let texts = reasons.map(\.text)
    let (it, en) = (texts.map(\.it).joined(separator: "; "), texts.map(\.en).joined(separator: "; "))
    return .init(
      it: "Sembra \(category) (\(it)): mcctl request classify \(request) --suggested",
      en: "It sounds like \(category) (\(en)): mcctl request classify \(request) --suggested")
  }

  /// How much the sender's habit adds to a category that the words tell.
  private static let habit = 0.05
  /// How sure a category is that only the sender's habit tells.
  private static let habitAlone = 0.4
  /// The surest that a program may be.
  private static let surest = 0.99

  /// Suggests a category by the text and by what the sender reported before.
  public mutating func suggestCategory(for text: String, _ earlier: [EarlierRequest], in policy: Policy) {
    let known = earlier.compactMap(\.category).filter { policy.category($0) != nil }
    if let guess = KeywordGuess.best(for: text, among: policy.categories) {
      category = guess.category
      let times = known.count { $0 == guess.category }
      score = min(Self.surest, guess.score + (times > 0 ? Self.habit : 0))
      score = (score * 100).rounded() / 100
      reasons.append(.keywords(guess.keywords))
      if times > 0 { reasons.append(.senderCategory(times)) }
    } else if let usual = known.first, known.count > 1, known.allSatisfy({ $0 == usual }) {
      category = usual
      score = Self.habitAlone
      reasons.append(.senderCategory(known.count))
    }
  }

  /// Suggests the place whose name is in the text, else the one of the sender's last request.
  public mutating func suggestPlace(for text: String, among places: [Place], _ earlier: [EarlierRequest]) {
    let words = " " + FoldedText.words(String(text.prefix(KeywordGuess.longestText))).joined(separator: " ") + " "
    let named = places.filter { place in
      let name = FoldedText.words(place.name)
      let isTelling = name.count > 1 || (name.first?.utf8.count ?? 0) >= 6
      return isTelling && words.contains(" \(name.joined(separator: " ")) ")
    }
    let found: Place?
    if let longest = named.max(by: { ($0.name.count, $1.code.rawValue) < ($1.name.count, $0.code.rawValue) }) {
      found = longest
      reasons.append(.place(longest.name))
    } else if address == nil, let last = earlier.first, let place = places.first(where: { $0.code == last.place }) {
      found = place
      reasons.append(.senderPlace(last.number))
    } else {
      found = nil
    }
    place = found?.code
    zone = zone ?? found?.zone
  }
}

extension ContactReport {
  /// Takes from a suggestion what nobody has said.
  public mutating func fill(from suggestion: RequestSuggestion) {
    category = category ?? suggestion.category
    guard address == nil, place == nil, coordinate == nil else { return }
    place = suggestion.place
    address = suggestion.address
  }
}
