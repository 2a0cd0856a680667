/// What can be done to a work order.
///
/// Nothing else changes its state.
public enum OrderAct: String, Hashable, Sendable, CaseIterable, Codable {
  /// Sets category, urgency, zone, place or estimate before dispatch.
  case set
  /// Revises the estimate of an order that has been offered or accepted.
  case reviseEstimate = "revise-estimate"
  /// Moves the day by which an order is to be done that has been offered or accepted.
  case reviseDate = "revise-date"
  /// Asks for a look at the site.
  case scheduleInspection = "schedule-inspection"
  /// Records what an inspection before dispatch found.
  case recordInspection = "record-inspection"
  /// Makes a further order for the same requests.
  case split
  /// Gives consent to dispatch, up to an amount.
  case approve
  /// Refuses consent.
  case decline
  /// Gives consent to an activation under a mandate afterwards.
  case ratify
  /// Refuses consent to an activation under a mandate afterwards.
  case refuseRatification = "refuse-ratification"
  /// Orders works of extreme urgency on the spot.
  case orderAtOnce = "order-at-once"
  /// Looks for a contractor by the rule.
  case route
  /// Puts the order to a contractor that a technician chose.
  case offer
  /// The contractor says yes.
  case accept
  /// The contractor says no.
  case refuse
  /// The answer-by time passed in silence.
  case expire
  /// Takes the order back from a contractor.
  case withdraw
  /// The contractor gives the order back.
  case handBack = "hand-back"
  /// The contractor has arrived on site.
  case start
  /// The danger is removed.
  case makeSafe = "make-safe"
  /// The work rests.
  case suspend
  /// The work goes on.
  case resume
  /// The contractor says done.
  case complete
  /// Corrects what a completed order cost.
  case correctFinal = "correct-final"
  /// The check found the work wanting.
  case rework
  /// Checked, and the reporters answered.
  case close
  /// Taken up again.
  case reopen
  /// Given up.
  case cancel
}
