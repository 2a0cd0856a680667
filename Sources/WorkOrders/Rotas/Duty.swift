/// A stretch of time for which somebody is on call.
public struct Duty: Hashable, Sendable {
  /// Whose rota it stands in.
  public let owner: RotaOwner
  /// The person or team.
  public let who: String
  /// The number to ring.
  public let phone: String?
  /// Where messages go.
  public let email: String?
  /// When it begins.
  public let from: Timestamp
  /// When it ends; the instant itself belongs to the next one.
  public let to: Timestamp

  /// Makes a duty.
  public init(
    owner: RotaOwner, who: String, phone: String? = nil, email: String? = nil, from: Timestamp, to: Timestamp
  ) {
    self.owner = owner
    self.who = who
    self.phone = phone
    self.email = email
    self.from = from
    self.to = to
  }

  /// Whether it is this account's: the rota names people as their accounts are named, whatever the capitals.
  public func isHeld(by account: String) -> Bool { who.lowercased() == account.lowercased() }
}
