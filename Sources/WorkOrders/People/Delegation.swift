/// One person's authority to approve, lent to another for some days (*delega*).
///
/// What is lent is the delegator's own limit, never one received from somebody else.
public struct Delegation: Hashable, Sendable {
  /// Its number in the register.
  public let number: Int
  /// Whose authority it is, with the role and limit of today.
  public let delegator: Actor
  /// Who may use it.
  public let delegate: UserName
  /// The first day.
  public let from: CivilDate
  /// The last day.
  public let until: CivilDate
  /// The most that may be approved with it; `nil` for the delegator's whole limit.
  public let limit: Euro?

  /// Makes a delegation; the first day is not after the last.
  public init(
    number: Int, delegator: Actor, delegate: UserName, from: CivilDate, until: CivilDate, limit: Euro? = nil
  ) {
    self.number = number
    self.delegator = delegator
    self.delegate = delegate
    self.from = from
    self.until = until
    self.limit = limit
  }

  /// Whether it holds on a day of the city's calendar.
  public func isInForce(on day: CivilDate) -> Bool { from <= day && day <= until }

  /// The most that may be approved with it: never more than its delegator may.
  public func limit(under rules: ApprovalRules) -> Euro {
    let own = rules.limit(of: delegator)
    return limit.map { min($0, own) } ?? own
  }

  /// Checks that a delegation may be made.
  ///
  /// - Parameters:
  ///   - role: of the one who is to approve.
  ///   - today: in the city's calendar.
  /// - Throws: ``DomainError`` `invalid` for the days or persons, `notAllowed` when one of the two approves nothing.
  public func check(delegateRole role: Role, today: CivilDate) throws(DomainError) {
    guard delegate.rawValue != delegator.name else {
      throw DomainError(
        .invalid, .init(it: "Nessuno delega se stesso.", en: "Nobody delegates to himself."),
        hint: .init(it: "Indicare un'altra persona.", en: "Name another person."), field: "to")
    }
    guard from >= today else {
      throw DomainError(
        .invalid, .init(it: "Una delega non comincia nel passato.", en: "A delegation does not begin in the past."),
        hint: .init(it: "Farla cominciare oggi o dopo.", en: "Let it begin today or later."), field: "from")
    }
    try Self.check(delegator.role, of: delegator.name, field: "delegator")
    try Self.check(role, of: delegate.rawValue, field: "to")
  }

  private static func check(_ role: Role, of name: String, field: String) throws(DomainError) {
    let mayApprove = OrderTransition.table.contains { $0.act == .approve && $0.roles.contains(role) }
    guard !mayApprove else { return }
    throw DomainError(
      .notAllowed,
      .init(
        it: "\(name) ha un ruolo che non autorizza: non dà e non riceve deleghe.",
        en: "\(name) has a role that approves nothing, and neither gives nor takes delegations."),
      hint: .init(
        it: "Indicare un tecnico, un dirigente o un amministratore.",
        en: "Name a technician, a manager or an administrator."), field: field)
  }
}
