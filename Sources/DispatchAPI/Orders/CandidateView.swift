public import WorkOrders

/// A contractor considered for an order.
public struct CandidateView: Codable, Hashable, Sendable {
  /// The contractor.
  public var contractor: ContractorCode
  /// Whether it could be asked.
  public var eligible: Bool
  /// Why it ranks where it does, or was passed over.
  public var reason: String

  /// Makes one from what is always there.
  public init(contractor: ContractorCode, eligible: Bool, reason: String) {
    self.contractor = contractor
    self.eligible = eligible
    self.reason = reason
  }
}
