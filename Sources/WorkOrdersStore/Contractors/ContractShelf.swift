import Synchronization
public import WorkOrders

/// Keeps firms and contracts at hand by trade, read once for each edition of them.
///
/// An edition is a random name, given anew in the transaction of each change: one that was rolled back is never met
/// again.
final class ContractShelf: Sendable {
  /// The fact about the register that names the edition.
  static let fact = "contracts"

  private let latest = Mutex<(edition: String, table: RoutingTable)?>(nil)

  /// The contracts of an edition; how they stand is as old as the edition.
  func table(of edition: String, read: () throws -> [ContractStanding]) throws -> RoutingTable {
    if let known = latest.withLock({ $0 }), known.edition == edition { return known.table }
    let table = RoutingTable(try read())
    latest.withLock { $0 = (edition, table) }
    return table
  }
}

extension RegisterSnapshot {
  /// Every firm and contract as agreed; what is spent and open of them is as old as the edition.
  public func contractTable() throws -> RoutingTable {
    try contracts.table(of: try fact(ContractShelf.fact) ?? "") { try standings() }
  }

  /// The contracts that cover a trade as they stand now, and the others.
  func standings(for trade: TradeCode) throws -> TradeStandings {
    let known = try contractTable().standings(for: trade)
    return TradeStandings(serving: try known.serving.map(asItStands), others: known.others)
  }

  private func asItStands(_ known: ContractStanding) throws -> ContractStanding {
    let standing = try connection.first(
      """
      SELECT contractor.open_orders, framework_contract.committed, framework_contract.turns,
        framework_contract.turns_amount, framework_contract.invoiced
      FROM framework_contract JOIN contractor ON contractor.code = framework_contract.contractor
      WHERE framework_contract.code = $1
      """, [known.contract.code]
    ) { row in
      ContractStanding(
        contractor: known.contractor, contract: known.contract, openOrders: try row.int(0), committed: try row.euro(1),
        turns: try row.int(2), turnsAmount: try row.euro(3), invoiced: try row.euro(4))
    }
    guard let standing else {
      throw DomainError(.internal, "The contract \(known.contract.code) is missing from the register.")
    }
    return standing
  }
}

extension RegisterTransaction {
  /// Names a new edition: a firm or a contract is about to change.
  func editContracts() throws { try setFact(ContractShelf.fact, Hex.text(randomBytes(8))) }
}
