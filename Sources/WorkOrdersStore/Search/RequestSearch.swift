public import WorkOrders

/// What requests are looked for.
public struct RequestSearch: Hashable, Sendable {
  /// What was typed.
  public var text: SearchText
  /// Only those near this point.
  public var near: Coordinate?
  /// How near, in metres, 1,000 at most.
  public var within = 200
  /// Only requests in this state.
  public var state: RequestState?
  /// Only requests with an order in this state.
  public var orderState: OrderState?
  /// Only requests of this category.
  public var category: CategoryCode?
  /// Whether who looks may see reporters, and find by them.
  public var seesReporters = false
  /// Where the page before ended.
  public var after: SearchCursor?
  /// How many at most, 100 at most.
  public var limit = 20

  /// The farthest from a point that is looked.
  public static let farthest = 1_000
  /// The most that are found at a time.
  public static let most = 100

  /// Looks for what was typed.
  public init(_ text: SearchText) { self.text = text }

  /// The words that count for who looks; `nil` when one of them can find nothing.
  var words: [SearchWord]? {
    guard !seesReporters else { return text.words }
    let words = text.words.map(\.impersonal)
    return words.contains { $0.patterns.isEmpty } ? nil : words
  }
}

/// Where a page of found requests ended: unfinished ones come before ended ones, and the newest first.
public struct SearchCursor: Hashable, Sendable {
  /// Whether the unfinished ones are all told.
  let isEnded: Bool
  /// Only requests with a smaller number follow.
  let before: Int64

  static let start = SearchCursor(isEnded: false, before: .max)
  static let ended = SearchCursor(isEnded: true, before: .max)

  init(isEnded: Bool, before: Int64) {
    self.isEnded = isEnded
    self.before = before
  }

  /// Reads what ``text`` wrote; `nil` for anything else.
  public init?(_ text: String) {
    guard let first = text.first, "ue".contains(first), let before = Int64(text.dropFirst()), before > 0 else {
      return nil
    }
    self.init(isEnded: first == "e", before: before)
  }

  /// The cursor as it travels.
  public var text: String { (isEnded ? "e" : "u") + String(before) }
}

/// A part of what was found.
public struct SearchPage: Sendable {
  /// What was found: what has the number that was typed, then unfinished before ended, the newest first; near a point,
  /// the nearest first.
  public let found: [FoundRequest]
  /// Where to go on; `nil` when there is nothing more.
  public let next: SearchCursor?
}
