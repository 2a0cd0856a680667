extension WorkOrder {
  /// Where the work is, for choosing the nearest contractor: its own point, else the middle of its zone.
  public func site(_ policy: Policy) -> Coordinate? { coordinate ?? zone.flatMap { policy.zone($0)?.centre } }

  /// Which of these ``site(_:)`` is: `site`, `zone`, or `unknown`, where the ranking goes by priority.
  public func siteSource(_ policy: Policy) -> String {
    if coordinate != nil { return "site" }
    return site(policy) == nil ? "unknown" : "zone"
  }
}
