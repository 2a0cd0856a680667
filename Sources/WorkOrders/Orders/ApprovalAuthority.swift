/// Under whose limit a person consents: the person's own, or that of somebody who lent it.
struct ApprovalAuthority: Hashable {
  /// Who consents.
  let person: String
  /// Whose authority is used, when it is not the person's own.
  let delegator: String?
  /// The most that may be consented to.
  let limit: Euro

  /// The first authority that suffices for an amount and makes no person count twice: the person's own before those
  /// that were lent, in the order they were made.
  ///
  /// - Parameters:
  ///   - sum: what is to be consented to.
  ///   - consent: what kind, for the sentence of a refusal.
  ///   - delegations: what was lent to the person, whatever their days.
  ///   - named: whose authority has to be used; `nil` for any.
  ///   - earlier: the consents that stand already.
  /// - Throws: ``DomainError`` `notAllowed`: no such delegation today, every limit too low, or the same eyes twice.
  static func find(
    for sum: Euro, _ consent: Consent, of order: OrderNumber, delegations: [Delegation], named: UserName? = nil,
    beside earlier: [Approval] = [], in context: ActContext
  ) throws(DomainError) -> ApprovalAuthority {
    let known = try known(delegations, named, in: context)
    let enough = known.filter { sum <= $0.limit }
    guard !enough.isEmpty else { throw tooLittle(known.map(\.limit).max() ?? .zero, sum, consent, order, context) }
    guard let free = enough.first(where: { authority in !earlier.contains { authority.sharesEyes(with: $0) } }) else {
      throw consent == .approval
        ? sameEyes(enough, earlier, order, context) : activated(earlier, order, context)
    }
    return free
  }

  /// What is consented to.
  enum Consent {
    /// The cost of an order, before or while it is spent.
    case approval
    /// An activation under a mandate, afterwards.
    case ratification
  }

  /// What the journal says of it besides the actor.
  var facts: Facts { delegator.map { ["onDelegationOf": .text($0)] } ?? [:] }

  // Nobody counts twice: neither as the one who acts nor as the one acted for.
  private func sharesEyes(with earlier: Approval) -> Bool {
    !Set([person, delegator].compactMap(\.self)).isDisjoint(
      with: [earlier.by, earlier.onDelegationOf].compactMap(\.self))
  }

  private static func known(
    _ delegations: [Delegation], _ named: UserName?, in context: ActContext
  ) throws(DomainError) -> [ApprovalAuthority] {
    let rules = context.policy.approvals
    let day = context.policy.calendar.zone.date(of: context.at)
    let person = context.actor.name
    let lent = delegations.filter { delegation in
      delegation.delegate.rawValue == person && delegation.isInForce(on: day)
        && (named.map { $0.rawValue == delegation.delegator.name } ?? true)
    }.sorted { $0.number < $1.number }.map { delegation in
      ApprovalAuthority(person: person, delegator: delegation.delegator.name, limit: delegation.limit(under: rules))
    }
    guard let named else {
      return [ApprovalAuthority(person: person, delegator: nil, limit: rules.limit(of: context.actor))] + lent
    }
    guard !lent.isEmpty else {
      throw DomainError(
        .notAllowed,
        .init(
          it: "\(person) quel giorno non ha una delega di \(named).",
          en: "\(person) has no delegation from \(named) on that day."),
        hint: .init(it: "Vedere mcctl user delegations.", en: "See mcctl user delegations."), field: "onDelegationOf")
    }
    return lent
  }

  private static func tooLittle(
    _ limit: Euro, _ sum: Euro, _ consent: Consent, _ order: OrderNumber, _ context: ActContext
  ) -> DomainError {
    let (most, needed, name) = (Amounts.text(limit), Amounts.text(sum), context.actor.name)
    let message: LocalizedText =
      switch consent {
      case .approval:
        .init(
          it: "\(name) può autorizzare fino a \(most.it); per l'ordine \(order) servono \(needed.it).",
          en: "\(name) may approve up to \(most.en); order \(order) needs \(needed.en).")
      case .ratification:
        .init(
          it: "\(name) può ratificare fino a \(most.it); l'ordine \(order) ne richiede \(needed.it).",
          en: "\(name) may ratify up to \(most.en); order \(order) needs \(needed.en).")
      }
    return DomainError(
      .notAllowed, message,
      hint: .init(it: "Chiedere a chi ha un limite più alto.", en: "Ask somebody with a higher limit."),
      field: consent == .approval ? "amount" : nil)
  }

  private static func activated(_ earlier: [Approval], _ order: OrderNumber, _ context: ActContext) -> DomainError {
    let names = earlier.map(\.by).joined(separator: ", ")
    return DomainError(
      .notAllowed,
      .init(
        it:
          "L'ordine \(order) è stato inserito o attivato da \(names): \(context.actor.name) non può anche ratificarlo.",
        en: "Order \(order) was entered or activated by \(names): \(context.actor.name) may not ratify it too."),
      hint: .init(
        it: "Deve ratificarlo un'altra persona, non chi lo ha attivato né per sua delega.",
        en: "Another person has to ratify it, and not on the delegation of who activated it."))
  }

  private static func sameEyes(
    _ authorities: [ApprovalAuthority], _ earlier: [Approval], _ order: OrderNumber, _ context: ActContext
  ) -> DomainError {
    let second = LocalizedText(it: "Deve autorizzarlo una seconda persona.", en: "A second person has to approve it.")
    let name = context.actor.name
    if earlier.contains(where: { $0.by == name }) {
      return DomainError(
        .notAllowed,
        .init(
          it: "\(name) ha già autorizzato l'ordine \(order).", en: "\(name) has already approved order \(order)."),
        hint: second)
    }
    return DomainError(
      .notAllowed,
      .init(
        it: "Delegante e delegato contano per uno: l'ordine \(order) è già autorizzato da uno dei due.",
        en: "Delegator and delegate count as one, and one of them has already approved order \(order)."),
      hint: second)
  }
}
