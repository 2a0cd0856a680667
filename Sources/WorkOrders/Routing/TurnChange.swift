/// What an act changes in the ledger of a contract's turns.
public struct TurnChange: Hashable, Sendable {
  /// The contract.
  public let contract: ContractCode
  /// How many turns are used, or given back.
  public let count: Int
  /// By how much its turns weigh more, or less.
  public let amount: Euro
}

extension WorkOrder {
  /// What has changed in the ledgers of turns since an earlier state of the order; `nil` when it was not there before.
  ///
  /// A turn is used by being asked, weighs what the order comes to cost, and is given back when the office withdraws;
  /// what is owed for an order that was taken back or given up weighs on.
  public func turnChanges(since old: WorkOrder?) -> [TurnChange] {
    let known = old?.offers ?? []
    let before = old?.commitment ?? .zero
    let asked = offers.dropFirst(known.count).map { TurnChange(contract: $0.contract, count: 1, amount: commitment) }
    let withdrawn = zip(known, offers).filter { $0.state != .withdrawn && $1.state == .withdrawn }.map { _, offer in
      TurnChange(contract: offer.contract, count: -1, amount: owed(in: offer.round) - before)
    }
    return (costChange(since: old).map { [$0] } ?? []) + asked + withdrawn
  }

  private func costChange(since old: WorkOrder?) -> TurnChange? {
    guard let old, let contract = old.contract, old.offers.count == offers.count else { return nil }
    let after: Euro
    if contract == self.contract {
      after = commitment
    } else if state == .cancelled, let latest = old.offers.last, latest.state == .accepted {
      after = owed(in: latest.round)
    } else {
      return nil
    }
    return after == old.commitment ? nil : TurnChange(contract: contract, count: 0, amount: after - old.commitment)
  }

  /// What is owed for one round.
  private func owed(in round: Int) -> Euro { expenses.first { $0.round == round }?.amount ?? .zero }
}
