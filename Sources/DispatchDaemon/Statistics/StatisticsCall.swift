import WorkOrders

/// An act on a period's figures as it came in: by whom, and under which key it is done once.
struct StatisticsCall: Sendable {
  /// Who acts.
  let actor: Actor
  /// The key; `nil` where it is done each time.
  let key: String?
  /// What tells it from another act under the same key.
  let digest: String
}
