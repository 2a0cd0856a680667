extension RoutingRules {
  /// Ranks the contractors round by round until one can be asked.
  ///
  /// - Parameter need: what the order needs in a round; from the second on, who was only silent is not excluded.
  /// - Returns: the round, from 1, and its ranking; the last round's when nobody can be asked.
  public func ranking(
    for category: CategoryCode, among standings: TradeStandings, need: (_ round: Int) throws -> Router.Need
  ) rethrows -> (round: Int, candidates: CandidateList) {
    let router = Router(criterion: criterion(for: category))
    var round = 1
    while true {
      let candidates = router.candidates(for: try need(round), among: standings)
      if candidates.first?.isEligible == true || round >= rounds { return (round, candidates) }
      round += 1
    }
  }
}

extension Router.Need {
  /// What of the choice no later reader of the journal could find out again: rotas and rotation.
  public var circumstances: Facts {
    var facts: Facts = [:]
    if !offDuty.isEmpty { facts["offDuty"] = .text(offDuty.sorted().map(\.rawValue).joined(separator: " ")) }
    if let rotatedOut {
      facts["rotatedOut"] = .text(rotatedOut.contractor.rawValue)
      facts["exemptBelow"] = .amount(rotatedOut.exemptBelow)
    }
    return facts
  }

  /// Takes the circumstances from an event's facts.
  mutating func take(circumstances facts: Facts) {
    if case .text(let codes)? = facts["offDuty"] {
      offDuty = Set(codes.split(separator: " ").map { ContractorCode(rawValue: String($0)) })
    }
    if case .text(let code)? = facts["rotatedOut"], case .amount(let limit)? = facts["exemptBelow"] {
      rotatedOut = Router.RotatedOut(contractor: ContractorCode(rawValue: code), exemptBelow: limit)
    }
  }
}
