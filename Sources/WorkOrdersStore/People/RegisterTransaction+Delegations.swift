public import WorkOrders

extension RegisterTransaction {
  /// Lends one user's authority to approve to another for some days.
  ///
  /// - Throws: ``DomainError`` `notFound` for an unknown user, `conflict` for one whose account is closed and when the
  ///   same two have one for these days, `notAllowed` for anybody but the delegator and an administrator, or what ``Delegation/check(delegateRole:today:)``
  ///   refuses.
  public func delegate(
    from delegator: UserName, to delegate: UserName, _ days: ClosedRange<CivilDate>, limit: Euro?,
    in context: ActContext
  ) throws -> StoredDelegation {
    try checkOwner(delegator.rawValue, context)
    let (owner, user) = (try known(delegator, field: "delegator"), try known(delegate, field: "to"))
    let made = Delegation(
      number: 0, delegator: owner.actor, delegate: delegate, from: days.lowerBound, until: days.upperBound,
      limit: limit)
    try made.check(delegateRole: user.role, today: context.policy.calendar.zone.date(of: now))
    try checkOverlap(made)
    let number = try insert(made, context)
    try record([occurrence(.userDelegated, made, number)], in: context)
    return try snapshot.delegation(number)
  }

  /// Ends a delegation before its last day; what was approved with it stays approved.
  ///
  /// - Throws: ``DomainError`` `notFound`, `conflict` when it has ended already, `notAllowed` for anybody but the
  ///   delegator and an administrator.
  public func endDelegation(_ number: Int, in context: ActContext) throws -> StoredDelegation {
    let known = try snapshot.delegation(number)
    try checkOwner(known.delegation.delegator.name, context)
    guard known.endedAt == nil else {
      throw DomainError(
        .conflict,
        .init(it: "La delega \(number) è già finita.", en: "The delegation \(number) has already been ended."))
    }
    try connection.execute(
      "UPDATE delegation SET ended_by = $2, ended_at = $3 WHERE number = $1", [number, context.actor.name, now])
    try record([occurrence(.delegationEnded, known.delegation, number)], in: context)
    return try snapshot.delegation(number)
  }

  private func checkOwner(_ delegator: String, _ context: ActContext) throws(DomainError) {
    guard context.actor.name != delegator, context.actor.role != .administrator else { return }
    throw DomainError(
      .notAllowed,
      .init(
        it: "\(context.actor.name) non può disporre dell'autorità di \(delegator).",
        en: "\(context.actor.name) may not dispose of the authority of \(delegator)."),
      hint: .init(
        it: "Lo fa \(delegator), o un amministratore.", en: "\(delegator) does that, or an administrator."))
  }

  private func known(_ name: UserName, field: String) throws -> UserAccount {
    guard let user = try snapshot.user(name) else {
      throw DomainError(
        .notFound, .init(it: "Non c'è l'utente \(name).", en: "There is no user \(name)."),
        hint: .init(it: "Prima va aggiunto l'utente.", en: "Add the user first."), field: field)
    }
    guard !user.isDisabled else { throw Self.disabled(name) }
    return user
  }

  private func checkOverlap(_ made: Delegation) throws {
    let standing = try snapshot.delegations(of: made.delegate, notOverBefore: made.from, limit: 500).map(\.delegation)
    guard
      let other = standing.first(where: {
        $0.delegator.name == made.delegator.name && $0.delegate == made.delegate && $0.from <= made.until
      })
    else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "\(made.delegate) ha già la delega \(other.number) di \(made.delegator.name) per quei giorni.",
        en: "\(made.delegate) already has the delegation \(other.number) of \(made.delegator.name) for these days."),
      hint: .init(
        it: "Finirla prima: mcctl user delegate --end \(other.number).",
        en: "End that first: mcctl user delegate --end \(other.number)."), field: "from")
  }

  private func insert(_ made: Delegation, _ context: ActContext) throws -> Int {
    let number = try connection.first(
      """
      INSERT INTO delegation (delegator, delegate, from_day, until_day, amount_limit, made_by, made_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING number
      """,
      [
        made.delegator.name, made.delegate, made.from, made.until, made.limit, context.actor.name, now,
      ]
    ) { try $0.int(0) }
    guard let number else { throw DomainError(.internal, "A new delegation got no number.") }
    return number
  }

  private func occurrence(_ kind: EventKind, _ delegation: Delegation, _ number: Int) -> Occurrence {
    Occurrence(
      kind, amount: delegation.limit,
      facts: [
        "delegation": .integer(Int64(number)), "delegator": .text(delegation.delegator.name),
        "delegate": .text(delegation.delegate.rawValue), "from": .text(delegation.from.description),
        "until": .text(delegation.until.description),
      ])
  }
}
