/// Where a work order stands in its life.
public enum OrderState: String, Hashable, Sendable, CaseIterable, Codable {
  /// Category, zone or estimate are not known: a person has to look at the request.
  case evaluating
  /// Somebody has to look at the site first.
  case inspection
  /// Waits for a technician's or manager's consent.
  case approval
  /// May be offered to a contractor.
  case ready
  /// Put to one contractor, who has not answered yet.
  case offered
  /// A contractor has said yes.
  case accepted
  /// The contractor is or was on site.
  case started
  /// The work rests, with a cause.
  case suspended
  /// The contractor says done.
  case completed
  /// The office has checked and answered the reporters.
  case closed
  /// Will not be done.
  case cancelled
  /// No contractor is left to ask; a person has been alarmed.
  case unassigned

  /// Whether nothing more is expected to happen.
  public var isFinished: Bool { self == .closed || self == .cancelled }

  /// Whether a contractor holds the order.
  public var isHeldByContractor: Bool {
    switch self {
    case .accepted, .started, .suspended: true
    default: false
    }
  }
}
