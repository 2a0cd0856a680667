/// Who may approve dispatch, and up to which amount.
public struct ApprovalRules: Hashable, Sendable {
  /// The most each role may approve; a role that is not named approves nothing.
  ///
  /// A user's own limit goes before.
  public let limits: [Role: Euro]
  /// Above this amount two people approve; `nil` when one is always enough.
  public let fourEyesAbove: Euro?
  /// By how much the cost may grow past the approved amount before it is approved again, in hundredths of a percent.
  public let toleranceBasisPoints: Int
  /// Whether the person who completed an order may also close it.
  public let samePersonMayClose: Bool
  /// Whether the person who activated a contractor under a mandate may also ratify it.
  public let samePersonMayRatify: Bool
  /// How long an approval holds for an order that nobody has accepted; `nil` for ever.
  public let validFor: TimeLimit?

  /// Makes the rules.
  public init(
    limits: [Role: Euro], fourEyesAbove: Euro? = nil, toleranceBasisPoints: Int = 0, samePersonMayClose: Bool = false,
    samePersonMayRatify: Bool = false, validFor: TimeLimit? = nil
  ) {
    self.limits = limits
    self.fourEyesAbove = fourEyesAbove
    self.toleranceBasisPoints = toleranceBasisPoints
    self.samePersonMayClose = samePersonMayClose
    self.samePersonMayRatify = samePersonMayRatify
    self.validFor = validFor
  }

  /// The most this person may approve.
  public func limit(of actor: Actor) -> Euro {
    actor.personalLimit ?? limits[actor.role] ?? .zero
  }
}
