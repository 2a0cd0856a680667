public import WorkOrders

/// What a query sees: one consistent state of the register.
public struct RegisterSnapshot {
  let connection: any SQLConnection
  /// The moment of the query.
  public let now: Timestamp
  private let shelf: PolicyShelf
  let contracts: ContractShelf

  init(connection: any SQLConnection, now: Timestamp, shelf: PolicyShelf, contracts: ContractShelf) {
    self.connection = connection
    self.now = now
    self.shelf = shelf
    self.contracts = contracts
  }

  /// The rules in force.
  ///
  /// - Throws: ``DomainError`` `conflict` when no city file has been applied yet.
  public func policy() throws -> Policy { try shelf.policy(on: connection, at: now) }

  /// The rules that an order's clocks were set under, and its penalties follow.
  public func clockRules(of order: WorkOrder) throws -> Policy {
    // An order of before the first city file has no clocks.
    try rules(ofVersion: order.clockVersion)
  }

  /// The rules of a version, kept at hand with the few that were asked for last; those in force for version 0.
  public func rules(ofVersion version: Int) throws -> Policy {
    version == 0 ? try policy() : try shelf.kept(version, on: connection)
  }

  /// The rules as they were in an applied version.
  public func policy(version: Int) throws -> Policy { try shelf.policy(version, on: connection) }
}
