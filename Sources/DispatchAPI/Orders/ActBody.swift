/// What an act on an order carries; each act reads the fields it needs.
public struct ActBody: RequestBody, Hashable {
  /// For `set` and `split`: category code.
  @OrNull public var category: String?
  /// For `set` and `split`: urgency class.
  @OrNull public var urgency: String?
  /// For `set` and `split`: zone code.
  @OrNull public var zone: String?
  /// For `set` and `split`: estimate in euros.
  @OrNull public var estimate: String?
  /// For `set`: the day by which it is to be done, `2026-12-17`.
  @OrNull public var date: String?
  /// For `split`: the requests that go with the new order; all of them stay linked when `null`.
  @OrNull public var requests: [String]?
  /// For `split`: what the new order is about.
  @OrNull public var description: String?
  /// For `offer`: who is asked; for answers: on whose behalf.
  @OrNull public var contractor: String?
  /// For `approve`: the amount approved; the estimate when `null`.
  @OrNull public var amount: String?
  /// For `approve` and `ratify`: whose authority is used; the person's own, else any that suffices, when `null`.
  @OrNull public var onDelegationOf: String?
  /// For `set`: items of the price list with their quantities, `CODE=QTY`, from which the estimate is built.
  @OrNull public var items: [String]?
  /// For `set` with items: the contract whose prices, discount and safety costs apply; the order's own when `null`.
  @OrNull public var contract: String?
  /// For `complete`, and for `set` on a completed order: what it cost.
  @OrNull public var final: String?
  /// For `withdraw`, `hand-back` and `cancel`: what the contractor is owed for work it has done.
  @OrNull public var owed: String?
  /// For `accept`: when the contractor will arrive.
  @OrNull public var eta: String?
  /// For `accept` and `refuse`: how the answer came (`phone`).
  @OrNull public var by: String?
  /// For `accept` and `refuse`: who gave it.
  @OrNull public var who: String?
  /// For `suspend`: why the clocks stop.
  @OrNull public var cause: String?
  /// For `suspend`: names of the targets whose clocks stop; all of them when `null`.
  @OrNull public var stops: [String]?
  /// For every act that needs one.
  @OrNull public var reason: String?
  /// For `close`: what reporters are to be told; kept with the closing.
  @OrNull public var answer: String?
  /// For `complete`: intervention code.
  @OrNull public var code: String?
  /// What the next person should know.
  @OrNull public var note: String?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case category, urgency, zone, estimate, date, requests, description, contractor, amount, onDelegationOf, final
    case owed, items, contract, eta, by, who, cause, stops, reason, answer, code, note, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
