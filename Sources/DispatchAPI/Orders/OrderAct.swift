/// The acts on an order, by their names in paths and on the command line.
public enum OrderAct: String, Hashable, Sendable, CaseIterable {
  /// Corrects category, urgency, zone or estimate.
  case set
  /// Makes a further order of the same requests, or takes some of them away into one; answers the new order.
  case split
  /// Puts it to the next contractor by rule.
  case route
  /// Puts it to a chosen contractor.
  case offer
  /// Takes it back from the contractor.
  case withdraw
  /// Consents to the dispatch.
  case approve
  /// Refuses consent.
  case decline
  /// The contractor accepts.
  case accept
  /// The contractor refuses.
  case refuse
  /// The contractor is on site.
  case start
  /// The danger is removed.
  case makeSafe = "make-safe"
  /// The clocks stop.
  case suspend
  /// The clocks go on.
  case resume
  /// The contractor gives it back.
  case handBack = "hand-back"
  /// The contractor says it is done.
  case complete
  /// The check failed.
  case rework
  /// The office has checked and answers the reporters.
  case close
  /// It was not done after all.
  case reopen
  /// It will not be done.
  case cancel
}
