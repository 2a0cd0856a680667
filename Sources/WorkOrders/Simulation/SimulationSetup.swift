/// What a simulation is about: the rules that are tried, the days, and the facts it takes for granted.
public struct SimulationSetup: Sendable {
  /// The rules that are tried.
  public let proposed: Policy
  /// The days on which the orders looked at were made.
  public let days: DateRange
  /// The firms with their contracts.
  public let contractors: [Contractor]
  /// Whether the firms come from a file: they are then there from the start, else from the day they were added.
  public let isOtherFirms: Bool
  /// The moment of the simulation: what is due later is neither met nor missed; `nil` for the end of the days.
  public var asOf: Timestamp?

  /// Prepares a simulation.
  public init(proposed: Policy, days: DateRange, contractors: [Contractor], isOtherFirms: Bool = false) {
    self.proposed = proposed
    self.days = days
    self.contractors = contractors
    self.isOtherFirms = isOtherFirms
  }
}
