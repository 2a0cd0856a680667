/// An on-call rota in short.
public struct RotaView: Codable, Hashable, Sendable {
  /// Whose it is: `contractor:CODE` or `technician`.
  public var owner: String
  /// The firm's name.
  @OrNull public var name: String?
  /// How many turns it has, repeated ones once.
  public var turns: Int
  /// Who is on duty now.
  public var onDuty: [DutyView]

  /// Whom the technicians' rota names without there being an account of a technician by that name: a mandate for
  /// whoever is on call covers nothing while they are on duty.
  public var withoutAccount: [String] = []

  /// Makes one.
  public init(owner: String, turns: Int, onDuty: [DutyView]) {
    self.owner = owner
    self.turns = turns
    self.onDuty = onDuty
  }
}
