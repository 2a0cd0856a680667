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
  public func clockRules(of order: WorkOrder) throws -> Policy { try rules(ofVersion: order.clockVersion) }

  /// The rules that the clocks of each of these orders were set under, in their order.
  public func clockRules(of orders: [WorkOrder]) throws -> [Policy] {
    let rules = try rules(ofVersions: Set(orders.map(\.clockVersion)))
    return try orders.map { order in try rules[order.clockVersion] ?? policy() }
  }

  /// The rules of a version, kept at hand with the few that were asked for last; those in force for version 0, of
  /// before the first city file.
  public func rules(ofVersion version: Int) throws -> Policy { try rules(ofVersions: [version])[version] ?? policy() }

  private func rules(ofVersions versions: Set<Int>) throws -> [Int: Policy] {
    try shelf.kept(versions.subtracting([0]), on: connection)
  }

  /// The rules as they were in an applied version.
  public func policy(version: Int) throws -> Policy { try shelf.policy(version, on: connection) }
}
