public import WorkOrders

/// A work order as everybody sees it.
public struct OrderView: Codable, Hashable, Sendable {
  /// Its public number.
  public var number: OrderNumber
  /// Rises with each change; what `If-Match` compares.
  public var version: Int
  /// Its state: `evaluating` to `closed`.
  public var state: String
  /// What it is about.
  @OrNull public var category: CategoryCode?
  /// The category's area.
  @OrNull public var area: AreaCode?
  /// Its urgency class.
  @OrNull public var urgency: UrgencyCode?
  /// The zone it lies in.
  @OrNull public var zone: ZoneCode?
  /// The named place.
  @OrNull public var place: PlaceCode?
  /// Street and number, as the first of its requests gives them that has an address.
  @OrNull public var address: String?
  /// Degrees north.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// What is wrong: its own description where it was split off with one, else that of its first request.
  @OrNull public var description: String?
  /// The requests it answers.
  public var requests: [RequestNumber]
  /// Whom it is offered to, or who has accepted it.
  @OrNull public var contractor: ContractorCode?
  /// The framework contract it draws down.
  @OrNull public var contract: ContractCode?
  /// How the contractor was activated: `phone`, `email`, `pec` or `link`.
  @OrNull public var mode: String?
  /// When the contractor said it would arrive.
  @OrNull public var eta: String?
  /// The technician's intervention code.
  @OrNull public var code: InterventionCode?
  /// What it is estimated at.
  @OrNull public var estimate: Euro?
  /// What has been approved.
  @OrNull public var approved: Euro?
  /// The consents given, the first one first.
  public var approvals: [ApprovalView]
  /// Until when what was approved holds if nobody accepts the order; `null` when that has no end.
  @OrNull public var approvedUntil: String?
  /// What it cost.
  @OrNull public var final: Euro?
  /// What the contractor asks for the work, above what was approved: it waits for consent; `null` where that is not so.
  @OrNull public var claimed: Euro?
  /// What its final, else approved, else estimated cost comes to with VAT; `null` without a contract that gives a rate.
  @OrNull public var gross: Euro?
  /// What has been invoiced for it; `null` while nothing has.
  @OrNull public var invoiced: Euro?
  /// How its estimate was built from a price list; `null` when it was not.
  @OrNull public var bill: BillView?
  /// What its contractor would owe for missed targets.
  public var penalties: [PenaltyView]
  /// What contractors that have left the order are owed; `null` when none is.
  @OrNull public var owed: Euro?
  /// Whether an approval is being waited for.
  public var approvalPending: Bool
  /// Whether somebody has to say what becomes of it: reopened, declined, or nothing to do was found.
  public var awaitingDecision = false
  /// The mandate it was activated under.
  @OrNull public var mandate: MandateCode?
  /// By when an activation under a mandate must be ratified; `null` when none waits for it.
  @OrNull public var ratifyBy: String?
  /// The policy it was last decided under.
  public var policyVersion: Int
  /// The day by which it is to be done, where that is set on the order.
  @OrNull public var date: String?
  /// Whether somebody has to set that day.
  public var awaitingDate = false
  /// Its limits.
  public var targets: [TargetView]
  /// Its offers, the first one first.
  public var offers: [OfferView]
  /// Its inspections.
  public var inspections: [InspectionView]
  /// What contractors sent about it: their messages, pictures and papers.
  public var files: [FileView] = []
  /// When its clocks stood still.
  public var pauses: [PauseView]
  /// When it was made.
  public var createdAt: String
  /// When its first report was made.
  @OrNull public var reportedAt: String?
  /// When it was last accepted.
  @OrNull public var acceptedAt: String?
  /// When the contractor was on site.
  @OrNull public var startedAt: String?
  /// When the danger was removed.
  @OrNull public var madeSafeAt: String?
  /// When the contractor said it was done.
  @OrNull public var completedAt: String?
  /// When it was closed.
  @OrNull public var closedAt: String?
  /// The reason of the last act that needed one.
  @OrNull public var reason: String?
  /// What the reporters were told when it was last closed.
  @OrNull public var answer: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    number: OrderNumber, version: Int, state: String, requests: [RequestNumber] = [], approvalPending: Bool,
    policyVersion: Int, targets: [TargetView] = [], offers: [OfferView] = [], inspections: [InspectionView] = [],
    pauses: [PauseView] = [], createdAt: String, approvals: [ApprovalView] = [], penalties: [PenaltyView] = []
  ) {
    self.number = number
    self.version = version
    self.state = state
    self.requests = requests
    self.approvalPending = approvalPending
    self.policyVersion = policyVersion
    self.targets = targets
    self.offers = offers
    self.inspections = inspections
    self.pauses = pauses
    self.createdAt = createdAt
    self.approvals = approvals
    self.penalties = penalties
  }
}
