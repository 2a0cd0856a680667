import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// The ledger of turns: every contract under every criterion it is ranked by, first who comes first.
  ///
  /// - Parameter category: only the contracts and the criterion of this category.
  func turns(_ category: CategoryCode?) throws -> [TurnsView] {
    let categories = policy.categories.filter { category == nil || $0.code == category }
    let trades = Dictionary(grouping: categories) { policy.routing.criterion(for: $0.code) }
      .mapValues { Set($0.map(\.trade)) }
    let standings = try snapshot.standings()
    return try RoutingCriterion.allCases.flatMap { criterion in
      guard let trades = trades[criterion] else { return [TurnsView]() }
      return try standings.filter { !$0.contract.trades.isDisjoint(with: trades) }
        .sorted { Self.comesFirst($0, $1, criterion) }.map { try turns($0, criterion) }
    }
  }

  private func turns(_ standing: ContractStanding, _ criterion: RoutingCriterion) throws -> TurnsView {
    let contract = standing.contract
    var view = TurnsView(
      criterion: criterion.rawValue, contractor: standing.contractor.code, contract: contract.code,
      kind: contract.kind.rawValue, priority: contract.priority, turns: standing.turns, amount: standing.turnsAmount,
      committed: standing.committed, ceiling: contract.ceiling,
      last: try snapshot.lastChoices(of: contract.code, limit: 5).map(choice))
    if contract.ceiling > .zero { view.share = Euro(cents: standing.shareUsed / 100).description }
    return view
  }

  private func choice(_ choice: TurnChoice) -> TurnChoiceView {
    var view = TurnChoiceView(order: choice.order, at: time(choice.at), state: choice.state.rawValue)
    view.rule = choice.rule
    view.amount = choice.amount
    return view
  }

  private static func comesFirst(_ one: ContractStanding, _ other: ContractStanding, _ criterion: RoutingCriterion)
    -> Bool
  {
    let measures = [one, other].map { standing in
      switch criterion {
      case .priority, .nearest: Int64(standing.contract.priority)
      case .turnsByCount: Int64(standing.turns)
      case .turnsByAmount: standing.turnsAmount.cents
      case .share: standing.shareUsed
      }
    }
    return (measures[0], one.contract.priority, one.contract.code)
      < (measures[1], other.contract.priority, other.contract.code)
  }
}
