/// The live board: what is new, unassigned, waiting, and near or past its limits.
public struct BoardView: Codable, Hashable, Sendable {
  /// When it was drawn.
  public var at: String
  /// Requests that no unfinished order answers, and orders of which something is not known.
  public var new: [BoardRow]
  /// Orders that wait for somebody's word: reopened, declined, or looked at without finding anything to do.
  public var awaitingDecision: [BoardRow]
  /// Orders without a contractor.
  public var unassigned: [BoardRow]
  /// Orders waiting for an approval, also while the work goes on or is done.
  public var awaitingApproval: [BoardRow]
  /// Orders whose site somebody has to look at first.
  public var awaitingInspection: [BoardRow]
  /// Offers to make by phone, and those whose message has not reached its firm.
  public var phoneOffers: [PhoneOfferView]
  /// Orders close to a limit.
  public var nearLimits: [BoardRow]
  /// Orders past a limit.
  public var pastLimits: [BoardRow]
  /// Alarms to a person.
  public var alarms: [AlarmView]
  /// How many there are on each list, under its name, however short it is cut; also unfinished orders by state.
  public var counts: [String: Int]

  /// Makes one from what is always there.
  public init(
    at: String, new: [BoardRow] = [], awaitingDecision: [BoardRow] = [], unassigned: [BoardRow] = [],
    awaitingApproval: [BoardRow] = [], awaitingInspection: [BoardRow] = [], phoneOffers: [PhoneOfferView] = [],
    nearLimits: [BoardRow] = [], pastLimits: [BoardRow] = [], alarms: [AlarmView] = [],
    counts: [String: Int]
  ) {
    self.at = at
    self.new = new
    self.awaitingDecision = awaitingDecision
    self.unassigned = unassigned
    self.awaitingApproval = awaitingApproval
    self.awaitingInspection = awaitingInspection
    self.phoneOffers = phoneOffers
    self.nearLimits = nearLimits
    self.pastLimits = pastLimits
    self.alarms = alarms
    self.counts = counts
  }
}
