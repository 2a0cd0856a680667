/// Chooses contractors: who can be asked, in which order, and why the others cannot.
///
/// A pure function of its facts: the same facts give the same choice, on any machine.
public struct Router: Sendable {
  /// What the order needs.
  public struct Need: Hashable, Sendable {
    /// The trade.
    public let trade: TradeCode
    /// The zone; `nil` where the city has none.
    public let zone: ZoneCode?
    /// The day of the choice.
    public let day: CivilDate
    /// What the order will draw on the contract.
    public let amount: Euro
    /// Those who have been asked before.
    public let excluded: Set<ContractorCode>
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

  /// How the eligible are ranked.
  public let criterion: RoutingCriterion

  /// Makes a router for one criterion.
  public init(criterion: RoutingCriterion) { self.criterion = criterion }

  /// Every contract looked at: the eligible first, in the order they are asked, then the others by code.
  ///
  /// A firm with several contracts that could serve is ranked once, under the best of them.
  public func candidates(for need: Need, among standings: [ContractStanding]) -> [Candidate] {
    var ranked: [(standing: ContractStanding, measure: Int64)] = []
    var passedOver: [Candidate] = []
    for standing in standings {
      if let verdict = exclusion(of: standing, for: need) {
        passedOver.append(candidate(standing, verdict))
      } else {
        ranked.append((standing, measure(standing)))
      }
    }
    ranked.sort(by: comesFirst)
    var seen: Set<ContractorCode> = []
    let eligible = ranked.filter { seen.insert($0.standing.contractor.code).inserted }
    return eligible.enumerated().map { place, entry in
      candidate(entry.standing, .ranked(place: place + 1, by: criterion, measure: entry.measure))
    } + passedOver.sorted { ($0.contractor, $0.contract) < ($1.contractor, $1.contract) }
  }

  private func candidate(_ standing: ContractStanding, _ verdict: Candidate.Verdict) -> Candidate {
    Candidate(contractor: standing.contractor.code, contract: standing.contract.code, verdict: verdict)
  }

  private func comesFirst(
    _ lhs: (standing: ContractStanding, measure: Int64), _ rhs: (standing: ContractStanding, measure: Int64)
  ) -> Bool {
    if lhs.measure != rhs.measure { return lhs.measure < rhs.measure }
    if lhs.standing.contract.priority != rhs.standing.contract.priority {
      return lhs.standing.contract.priority < rhs.standing.contract.priority
    }
    return (lhs.standing.contractor.code, lhs.standing.contract.code)
      < (rhs.standing.contractor.code, rhs.standing.contract.code)
  }

  /// The number that the criterion compares; the smallest is asked first.
  private func measure(_ standing: ContractStanding) -> Int64 {
    switch criterion {
    case .priority: Int64(standing.contract.priority)
    case .turnsByCount: Int64(standing.turns)
    case .turnsByAmount: standing.turnsAmount.cents
    case .share:
      // Parts per million of the contract's value; a contract without value has none left to give.
      standing.contract.ceiling.cents == 0
        ? .max : standing.committed.cents * 1_000_000 / standing.contract.ceiling.cents
    }
  }

  private func exclusion(of standing: ContractStanding, for need: Need) -> Candidate.Verdict? {
    let contract = standing.contract
    let firm = standing.contractor
    if !contract.trades.contains(need.trade) { return .tradeNotCovered(need.trade) }
    if let zone = need.zone, !contract.zones.isEmpty, !contract.zones.contains(zone) { return .zoneNotCovered(zone) }
    if need.day < contract.validFrom || need.day > contract.validTo {
      return .notInForce(from: contract.validFrom, to: contract.validTo)
    }
    if need.excluded.contains(firm.code) { return .alreadyAsked }
    if !firm.isReachable { return .unreachable(firm.mode) }
    if let mandate = need.mandate, !mandate.contractors.isEmpty, !mandate.contractors.contains(firm.code) {
      return .outsideMandate(mandate.code)
    }
    if let mandate = need.mandate, need.spentUnderMandate.contains(firm.code) { return .mandateSpent(mandate.code) }
    let left = contract.ceiling - standing.committed
    if left < need.amount { return .noMoneyLeft(left: left, needed: need.amount) }
    if let most = firm.maxOpen, standing.openOrders >= most {
      return .tooManyOpen(open: standing.openOrders, most: most)
    }
    return nil
  }
}

extension Contractor {
  /// Whether the firm's mode of activation has an address or number to use.
  var isReachable: Bool {
    switch mode {
    case .phone: phone != nil
    case .email, .link: email != nil
    case .pec: pec != nil
    }
  }
}
