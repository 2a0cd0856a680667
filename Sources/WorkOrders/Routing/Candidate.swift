/// One contractor in a choice, and why it was or was not eligible.
public struct Candidate: Hashable, Sendable {
  /// The firm.
  public let contractor: ContractorCode
  /// The contract that was looked at.
  public let contract: ContractCode
  /// Why it was passed over, or its place in the ranking.
  public let verdict: Verdict

  /// Makes a candidate.
  public init(contractor: ContractorCode, contract: ContractCode, verdict: Verdict) {
    self.contractor = contractor
    self.contract = contract
    self.verdict = verdict
  }

  /// Whether the order can be put to it.
  public var isEligible: Bool {
    if case .ranked = verdict { true } else { false }
  }

  /// What came of looking at a candidate.
  public enum Verdict: Hashable, Sendable {
    /// Eligible, at this place (1 is asked first), by this criterion and measure.
    case ranked(place: Int, by: RoutingCriterion, measure: Int64)
    /// The contract does not cover the trade.
    case tradeNotCovered(TradeCode)
    /// The contract does not cover the zone.
    case zoneNotCovered(ZoneCode)
    /// The contract is not in force on that day.
    case notInForce(from: CivilDate, to: CivilDate)
    /// The contract has less money left than the order needs.
    case noMoneyLeft(left: Euro, needed: Euro)
    /// The firm holds as many orders as it may.
    case tooManyOpen(open: Int, most: Int)
    /// The firm has a rota, and nobody of it is on duty at that hour.
    case notOnDuty
    /// The firm had the latest direct award of the category that counts: rotation passes it over.
    case rotation(exemptBelow: Euro)
    /// It has refused this order, let it pass, or given it back.
    case alreadyAsked
    /// The mandate does not name the firm.
    case outsideMandate(MandateCode)
    /// The firm cannot be reached in its mode: no number or address is known.
    case unreachable(ActivationMode)
    /// A ceiling of the mandate for this firm would be passed.
    case mandateSpent(MandateCode)
  }
}
