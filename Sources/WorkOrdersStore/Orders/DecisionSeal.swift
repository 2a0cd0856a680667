import Crypto
import WorkOrders

/// The SHA-256 of a kept decision, which the event that followed from it holds: explanations cannot be rewritten.
struct DecisionSeal: Hashable {
  /// The name under which events hold it.
  static let fact = "decision"

  /// The digest in hex.
  let hex: String

  /// Seals a decision as it is stored.
  init(
    of order: OrderNumber, at: Timestamp, kind: String, rule: String, policyVersion: Int, outcome: String,
    facts: String, candidates: String
  ) {
    let content = [
      order.description, String(at.milliseconds), kind, rule, String(policyVersion), outcome, facts, candidates,
    ]
    // The unit separator stands in none of them.
    let bytes = Array(content.joined(separator: "\u{1F}").utf8)
    hex = Hex.text(Array(SHA256.hash(data: bytes)))
  }
}

extension OrderChange {
  /// The change, with the seal of the decision it follows from in its first event.
  func sealed(_ seal: DecisionSeal) -> OrderChange {
    var change = self
    if !change.occurrences.isEmpty { change.occurrences[0].facts[DecisionSeal.fact] = .text(seal.hex) }
    return change
  }
}
