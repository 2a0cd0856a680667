import WorkOrders

/// The events that a figure simply counts, or whose amounts it adds up, as conditions of SQL.
struct FigureExplanationEvents {
  /// What the events happen to.
  enum Thing {
    case contact
    case request
    case order
  }

  /// Where an event says what came of it.
  enum Outcome {
    /// In the state after it.
    case state
    /// In a fact by this name.
    case fact(String)
    /// In its kind, after `request.`.
    case kind
  }

  let thing: Thing
  /// What is asked for.
  let result: String
  private let which: [String]
  private let outcome: Outcome?

  private init(_ thing: Thing, _ result: String, _ which: [String], _ outcome: Outcome?) {
    self.thing = thing
    self.result = result
    self.which = which
    self.outcome = outcome
  }

  /// The events of a figure; `nil` where it is not counted so simply.
  static func events(of code: String) -> FigureExplanationEvents? { table[code] }

  /// The conditions for the events under these dimensions; `nil` for a dimension that no column holds.
  func conditions(_ dimensions: [Dimension: String]) -> [String]? {
    var found = which
    for dimension in Dimension.allCases {
      guard let code = dimensions[dimension] else { continue }
      guard let condition = condition(dimension, code) else { return nil }
      found.append(condition)
    }
    return found
  }

  private func condition(_ dimension: Dimension, _ code: String) -> String? {
    switch dimension {
    case .area, .category, .zone, .urgency, .channel, .contractor:
      code == Figure.none ? "\(dimension.rawValue) IS NULL" : "\(dimension.rawValue) = \(Self.text(code))"
    case .outcome: outcomeCondition(code)
    case .contract, .target, .week, .band: nil
    }
  }

  private func outcomeCondition(_ code: String) -> String? {
    switch outcome {
    case .state: "to_state = " + Self.text(code)
    case .fact(let name): "facts LIKE " + Self.text("%\"\(name)\":\"\(code)\"%")
    case .kind: "kind = " + Self.text("request.\(code)")
    case nil: nil
    }
  }

  /// A word as a text of SQL.
  private static func text(_ word: String) -> String { "'" + word.replacing("'", with: "''") + "'" }

  private static let table: [String: FigureExplanationEvents] = [
    "contacts.received": contact(), "contacts.chasers": contact("to_state = 'chaser'"),
    "requests.opened": request("request.opened"), "requests.reopened": request("request.reopened"),
    "requests.closed": request("request.resolved", "request.rejected", "request.referred"),
    "requests.cancelled": request("request.cancelled"),
    "requests.ended": request("request.resolved", "request.rejected", "request.referred", "request.cancelled"),
    "requests.linked": link("request.linked"), "requests.unlinked": link("request.unlinked"),
    "orders.opened": order("order.opened"), "orders.reopened": order("order.reopened"),
    "orders.closed": order("order.closed"), "orders.cancelled": order("order.cancelled"),
    "orders.amount": amount("order.closed"), "orders.reworked": order("order.reworked"),
    "orders.unassigned": order("order.unassigned"),
    "approvals.given": order("order.approved", enough), "approvals.amount": amount("order.approved", enough),
    "approvals.declined": order("order.declined"),
    "mandates.used": mandate("count(*)"), "mandates.amount": mandate(sum),
    "mandates.ratified": order("mandate.ratified"),
    "mandates.ratificationsRefused": order("mandate.ratification-refused"),
    "offers.sent": order("order.offered"), "offers.chosen": order("order.offered", "facts LIKE '%\"chosen\":true%'"),
    "offers.accepted": order("order.accepted"), "offers.refused": order("order.refused"),
    "offers.expired": order("order.expired"), "offers.withdrawn": order("order.withdrawn"),
    "offers.handedBack": order("order.handed-back"),
    "inspections.scheduled": order("inspection.scheduled"), "inspections.preventive": inspection("preventive"),
    "inspections.safety": inspection("safety"), "inspections.verification": inspection("verification"),
  ]

  private static let sum = "coalesce(sum(amount), 0) / 100.0"
  private static let enough = "facts NOT LIKE '%\"enough\":false%'"

  private static func contact(_ also: String...) -> FigureExplanationEvents {
    FigureExplanationEvents(.contact, "count(*)", ["kind = 'contact.logged'"] + also, .state)
  }

  private static func request(_ kinds: String...) -> FigureExplanationEvents {
    let words = kinds.map(text).joined(separator: ", ")
    return FigureExplanationEvents(.request, "count(*)", ["kind IN (\(words))"], .kind)
  }

  private static func link(_ kind: String) -> FigureExplanationEvents {
    FigureExplanationEvents(
      .request, "count(*)", ["kind = '\(kind)'", "facts NOT LIKE '%\"opening\":true%'"], nil)
  }

  private static func order(_ kind: String, _ also: String...) -> FigureExplanationEvents {
    FigureExplanationEvents(.order, "count(*)", ["kind = '\(kind)'"] + also, nil)
  }

  private static func amount(_ kind: String, _ also: String...) -> FigureExplanationEvents {
    FigureExplanationEvents(.order, sum, ["kind = '\(kind)'"] + also, nil)
  }

  private static func mandate(_ result: String) -> FigureExplanationEvents {
    FigureExplanationEvents(.order, result, ["kind = 'mandate.used'"], .fact("mandate"))
  }

  private static func inspection(_ kind: String) -> FigureExplanationEvents {
    FigureExplanationEvents(
      .order, "count(*)", ["kind = 'inspection.recorded'", "facts LIKE '%\"kind\":\"\(kind)\"%'"], .fact("outcome"))
  }
}
