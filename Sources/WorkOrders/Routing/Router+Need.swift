extension Router {
  /// What an order needs of a contractor.
  public struct Need: Hashable, Sendable {
    /// The trade.
    public let trade: TradeCode
    /// The zone; `nil` where the city has none.
    public let zone: ZoneCode?
    /// The day of the choice.
    public let day: CivilDate
    /// What the order will draw on the contract.
    public let amount: Euro
    /// The urgency class, which settles how a firm is asked.
    public var urgency: UrgencyCode?
    /// Where the work is, for the nearest firm.
    public var site: Coordinate?
    /// Those who have been asked before.
    public var excluded: Set<ContractorCode>
    /// Firms that have a rota and nobody on duty.
    public var offDuty: Set<ContractorCode> = []
    /// The firm that had the latest direct award of the category, and the rule that passes it over.
    public var rotatedOut: RotatedOut?
    /// The mandate that restricts the choice.
    public let mandate: Mandate?
    /// Firms for which the mandate's ceiling per contractor is spent.
    public let spentUnderMandate: Set<ContractorCode>

    /// States a need.
    public init(
      trade: TradeCode, zone: ZoneCode?, day: CivilDate, amount: Euro, excluded: Set<ContractorCode> = [],
      mandate: Mandate? = nil, spentUnderMandate: Set<ContractorCode> = []
    ) {
      self.trade = trade
      self.zone = zone
      self.day = day
      self.amount = amount
      self.excluded = excluded
      self.mandate = mandate
      self.spentUnderMandate = spentUnderMandate
    }
  }

  /// A firm that rotation passes over.
  public struct RotatedOut: Hashable, Sendable {
    /// The firm.
    public let contractor: ContractorCode
    /// From which amount on.
    public let exemptBelow: Euro

    /// Names a firm.
    public init(contractor: ContractorCode, exemptBelow: Euro) {
      self.contractor = contractor
      self.exemptBelow = exemptBelow
    }
  }
}

extension Router.Need {
  /// Why a contract that covers the trade cannot serve the need; `nil` when it can.
  func exclusion(of standing: ContractStanding) -> Candidate.Verdict? {
    contractExclusion(standing) ?? firmExclusion(standing) ?? limitExclusion(standing)
  }

  private func contractExclusion(_ standing: ContractStanding) -> Candidate.Verdict? {
    let contract = standing.contract
    if let zone, !contract.zones.isEmpty, !contract.zones.contains(zone) { return .zoneNotCovered(zone) }
    if day < contract.validFrom || day > contract.validTo {
      return .notInForce(from: contract.validFrom, to: contract.validTo)
    }
    if contract.kind == .direct, let rotatedOut, rotatedOut.contractor == standing.contractor.code {
      return .rotation(exemptBelow: rotatedOut.exemptBelow)
    }
    return nil
  }

  private func firmExclusion(_ standing: ContractStanding) -> Candidate.Verdict? {
    let firm = standing.contractor
    if excluded.contains(firm.code) { return .alreadyAsked }
    if offDuty.contains(firm.code) { return .notOnDuty }
    let mode = firm.mode(for: urgency)
    return firm.isReachable(by: mode) ? nil : .unreachable(mode)
  }

  private func limitExclusion(_ standing: ContractStanding) -> Candidate.Verdict? {
    let firm = standing.contractor
    if let mandate, !mandate.contractors.isEmpty, !mandate.contractors.contains(firm.code) {
      return .outsideMandate(mandate.code)
    }
    if let mandate, spentUnderMandate.contains(firm.code) { return .mandateSpent(mandate.code) }
    let left = standing.contract.ceiling - standing.committed
    if left < amount { return .noMoneyLeft(left: left, needed: amount) }
    if let most = firm.maxOpen, standing.openOrders >= most {
      return .tooManyOpen(open: standing.openOrders, most: most)
    }
    return nil
  }
}
