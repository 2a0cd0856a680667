/// An urgency mandate and what is left under it.
public struct MandateStandingView: Codable, Hashable, Sendable {
  /// The mandate as the rules in force have it.
  public var mandate: MandateView
  /// Its ceilings as they stand now.
  public var ceilings: [CeilingView]
  /// How many of its uses somebody still has to ratify.
  public var unratified: Int

  /// Makes one.
  public init(mandate: MandateView, ceilings: [CeilingView], unratified: Int) {
    self.mandate = mandate
    self.ceilings = ceilings
    self.unratified = unratified
  }
}
