public import WorkOrders

extension RegisterSnapshot {
  /// Delegations, the newest first.
  ///
  /// - Parameters:
  ///   - user: only those from or to this user.
  ///   - day: only those that have not been ended and not run out before this day; `nil` for all.
  public func delegations(of user: UserName? = nil, notOverBefore day: CivilDate? = nil, limit: Int = 50) throws
    -> [StoredDelegation]
  {
    try connection.query(
      """
      SELECT delegation.number, delegator, lender.role, lender.approval_limit, delegate, from_day,
        until_day, amount_limit, made_by, made_at, ended_by, ended_at, lender.disabled + borrower.disabled > 0
      FROM delegation JOIN user_account AS lender ON lender.name = delegator
      JOIN user_account AS borrower ON borrower.name = delegate
      WHERE (CAST($1 AS TEXT) IS NULL OR delegator = $1 OR delegate = $1)
        AND (CAST($2 AS TEXT) IS NULL OR (ended_at IS NULL AND until_day >= $2))
      ORDER BY delegation.number DESC LIMIT $3
      """, [user, day?.description, limit], stored)
  }

  /// What has been lent to somebody and not been ended, whatever its days.
  ///
  /// Nothing of whose account is closed.
  public func delegations(to actor: Actor) throws -> [Delegation] {
    try connection.query(
      """
      SELECT delegation.number, delegator, lender.role, lender.approval_limit, delegate, from_day,
        until_day, amount_limit, made_by, made_at, ended_by, ended_at, lender.disabled + borrower.disabled > 0
      FROM delegation JOIN user_account AS lender ON lender.name = delegator
      JOIN user_account AS borrower ON borrower.name = delegate
      WHERE delegate = $1 AND ended_at IS NULL AND lender.disabled + borrower.disabled = 0
      ORDER BY delegation.number
      """, [actor.name], stored
    ).map(\.delegation)
  }

  /// One delegation.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func delegation(_ number: Int) throws -> StoredDelegation {
    let found = try connection.first(
      """
      SELECT delegation.number, delegator, lender.role, lender.approval_limit, delegate, from_day,
        until_day, amount_limit, made_by, made_at, ended_by, ended_at, lender.disabled + borrower.disabled > 0
      FROM delegation JOIN user_account AS lender ON lender.name = delegator
      JOIN user_account AS borrower ON borrower.name = delegate WHERE delegation.number = $1
      """, [number], stored)
    guard let found else {
      throw DomainError(
        .notFound, .init(it: "Non c'è la delega \(number).", en: "There is no delegation \(number)."),
        hint: .init(it: "Vedere mcctl user delegations --all.", en: "See mcctl user delegations --all."))
    }
    return found
  }

  private func stored(_ row: SQLRow) throws -> StoredDelegation {
    let delegator = Actor(
      name: try row.text(1), role: try row.choice(2), personalLimit: try row.optionalEuro(3))
    let delegation = Delegation(
      number: try row.int(0), delegator: delegator, delegate: try row.code(4), from: try row.date(5),
      until: try row.date(6), limit: try row.optionalEuro(7))
    return StoredDelegation(
      delegation: delegation, madeBy: try row.text(8), madeAt: try row.timestamp(9), endedBy: try row.optionalText(10),
      endedAt: try row.optionalTimestamp(11), isSuspended: try row.flag(12))
  }
}
