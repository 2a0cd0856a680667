/// Who acts, in which role, and for whom.
public struct Actor: Hashable, Sendable {
  /// The user's name; `system` for the centre's own rules, the contractor's code for a firm.
  public let name: String
  /// The role the act is done in.
  public let role: Role
  /// The contractor for whom staff enter the act, when they do.
  public let onBehalfOf: ContractorCode?
  /// The user's own approval limit, when it differs from the role's.
  public let personalLimit: Euro?

  /// Makes an actor.
  public init(name: String, role: Role, onBehalfOf: ContractorCode? = nil, personalLimit: Euro? = nil) {
    self.name = name
    self.role = role
    self.onBehalfOf = onBehalfOf
    self.personalLimit = personalLimit
  }

  /// The centre's own rules and agenda.
  public static let system = Actor(name: "system", role: .system)

  /// The same person, acting for a contractor.
  public func onBehalf(of contractor: ContractorCode) -> Actor {
    Actor(name: name, role: role, onBehalfOf: contractor, personalLimit: personalLimit)
  }
}
