@testable import WorkOrders

/// The choice by its definition, slow, without tables or sorting.
///
/// Every question is put to every contract, and the firms are taken out one by one, each time the one that no other
/// comes before.
struct RouterOracle {
  let criterion: RoutingCriterion
  let need: Router.Need

  /// Every contract with its verdict: the ranked, then who covers the trade, then the others.
  func candidates(among standings: [ContractStanding]) -> [Candidate] {
    let verdicts = standings.map { (standing: $0, refusal: refusal(of: $0)) }
    var rest = verdicts.filter { $0.refusal == nil }.map(\.standing)
    var ranked: [Candidate] = []
    while let best = rest.first(where: { one in rest.allSatisfy { $0 == one || comesFirst(one, $0) } }) {
      let place = ranked.count + 1
      ranked.append(Candidate(best, .ranked(place: place, by: effective, measure: measure(best))))
      rest.removeAll { $0.contractor.code == best.contractor.code }
    }
    let refused = inOrder(verdicts.compactMap { one in one.refusal.map { Candidate(one.standing, $0) } })
    return ranked + refused.filter { !isOther($0) } + refused.filter(isOther)
  }

  // Without a site nobody is nearest.
  private var effective: RoutingCriterion { criterion == .nearest && need.site == nil ? .priority : criterion }

  private func isOther(_ candidate: Candidate) -> Bool {
    if case .tradeNotCovered = candidate.verdict { true } else { false }
  }

  private func inOrder(_ candidates: [Candidate]) -> [Candidate] {
    var left = candidates
    var found: [Candidate] = []
    while let first = left.indices.first(where: { index in
      left.indices.allSatisfy { $0 == index || key(left[index]) < key(left[$0]) }
    }) {
      found.append(left.remove(at: first))
    }
    return found
  }

  private func key(_ candidate: Candidate) -> String { "\(candidate.contractor)\u{0}\(candidate.contract)" }

  private func comesFirst(_ one: ContractStanding, _ other: ContractStanding) -> Bool {
    let measures = (measure(one), measure(other))
    if measures.0 != measures.1 { return measures.0 < measures.1 }
    if one.contract.priority != other.contract.priority { return one.contract.priority < other.contract.priority }
    if one.contractor.code != other.contractor.code { return one.contractor.code < other.contractor.code }
    return one.contract.code < other.contract.code
  }

  private func measure(_ standing: ContractStanding) -> Int64 {
    switch effective {
    case .priority: return Int64(standing.contract.priority)
    case .turnsByCount: return Int64(standing.turns)
    case .turnsByAmount: return standing.turnsAmount.cents
    case .share:
      let value = standing.contract.ceiling.cents
      return value == 0 ? .max : standing.committed.cents * 1_000_000 / value
    case .nearest:
      guard let site = need.site, let base = standing.contractor.base else { return .max }
      return Int64(site.distance(to: base).rounded())
    }
  }

  // The questions in the order in which the guide to the rules asks them.
  private func refusal(of standing: ContractStanding) -> Candidate.Verdict? {
    let (firm, contract) = (standing.contractor, standing.contract)
    let mode = firm.modes[need.urgency ?? ""] ?? firm.mode
    let address = mode == .phone ? firm.phone : mode == .pec ? firm.pec : firm.email
    let questions: [(isRefused: Bool, verdict: Candidate.Verdict)] = [
      (!contract.trades.contains(need.trade), .tradeNotCovered(need.trade)),
      (
        need.zone.map { !contract.zones.isEmpty && !contract.zones.contains($0) } ?? false,
        .zoneNotCovered(need.zone ?? "")
      ),
      (
        !(contract.validFrom...contract.validTo).contains(need.day),
        .notInForce(from: contract.validFrom, to: contract.validTo)
      ),
      (
        contract.kind == .direct && need.rotatedOut?.contractor == firm.code,
        .rotation(exemptBelow: need.rotatedOut?.exemptBelow ?? .zero)
      ),
      (need.excluded.contains(firm.code), .alreadyAsked), (need.offDuty.contains(firm.code), .notOnDuty),
      (address == nil, .unreachable(mode)),
      (
        need.mandate.map { !$0.contractors.isEmpty && !$0.contractors.contains(firm.code) } ?? false,
        .outsideMandate(need.mandate?.code ?? "")
      ),
      (need.mandate != nil && need.spentUnderMandate.contains(firm.code), .mandateSpent(need.mandate?.code ?? "")),
      (
        standing.committed + need.amount > contract.ceiling,
        .noMoneyLeft(left: contract.ceiling - standing.committed, needed: need.amount)
      ),
      (
        firm.maxOpen.map { standing.openOrders >= $0 } ?? false,
        .tooManyOpen(open: standing.openOrders, most: firm.maxOpen ?? 0)
      ),
    ]
    return questions.first(where: \.isRefused)?.verdict
  }
}
