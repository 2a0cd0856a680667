/// The unit that is dispatched: one piece of work, for one or several requests.
///
/// A value. Its verbs check, change a copy, and return it with the events they caused; see ``OrderTransition`` for
/// what may be done when and by whom.
public struct WorkOrder: Hashable, Sendable {
  /// The public number.
  public let number: OrderNumber
  /// Counts the changes, from 1; a caller who has seen an older version is refused.
  public var version: Int
  /// Where it stands.
  public var state: OrderState
  /// When it was made.
  public let createdAt: Timestamp
  /// When the earliest of its reports was made: clocks `from: report` start here.
  public var reportedAt: Timestamp
  /// When the latest act of its present life happened: no further act is dated before it.
  public var lastActAt: Timestamp
  /// When it was first offered to a contractor: clocks `from: activation` start here.
  public var activatedAt: Timestamp?
  /// What it is about.
  public var category: CategoryCode?
  /// The area of the category.
  public var area: AreaCode?
  /// How urgent it is.
  public var urgency: UrgencyCode?
  /// Where it is, for choosing contractors.
  public var zone: ZoneCode?
  /// The day by which it is to be done, where its class leaves that to each order.
  public var date: CivilDate?
  /// The named thing it concerns.
  public var place: PlaceCode?
  /// The point on the map.
  public var coordinate: Coordinate?
  /// The requests it answers.
  public var requests: [RequestNumber]
  /// The contractor that holds it or is being asked.
  public var contractor: ContractorCode?
  /// The framework contract it draws on.
  public var contract: ContractCode?
  /// What it is thought to cost.
  public var estimate: Euro?
  /// What has been approved.
  public var approved: Euro?
  /// Until when the approval holds for an order that nobody has accepted; `nil` for ever.
  public var approvedUntil: Timestamp?
  /// What it cost.
  public var final: Euro?
  /// A final amount the contractor has named that waits for approval.
  public var claimed: Euro?
  /// Whether the cost has grown past what was approved and waits for consent while the work goes on.
  public var approvalPending: Bool
  /// The consents given since the last change of cost, in order.
  public var approvals: [Approval]
  /// The mandate it was activated under.
  public var mandate: MandateCode?
  /// The amount the mandate covered.
  public var mandateAmount: Euro?
  /// The version of the policy of the latest decision.
  public var policyVersion: Int
  /// The version of the policy that its clocks were set under: later versions change none of its deadlines.
  public var clockVersion: Int
  /// What is due.
  public var targets: [OrderTarget]
  /// Every offer ever made, in order.
  public var offers: [Offer]
  /// How many of the offers belong to a life before the last reopening: they exclude nobody.
  public var roundsBefore: Int
  /// When the contractor said it would come.
  public var eta: Timestamp?
  /// How the work is to be done.
  public var interventionCode: InterventionCode?
  /// The inspection that somebody has been asked for and not recorded yet.
  public var openInspection: InspectionNumber?
  /// Whether the site has been looked at since the order was made or reopened.
  public var inspected: Bool
  /// Whether the contractor that holds it has been on site.
  public var hasArrived: Bool
  /// Whether a person has to say what becomes of the order, whatever is known of it.
  ///
  /// It was reopened or declined, or an inspection found nothing to do here; setting anything settles it.
  public var unsettled: Bool
  /// The times the clocks stood still.
  public var pauses: [Pause]
  /// Who said that the work is done; `nil` when the contractor did, itself or through staff.
  public var completedBy: String?
  /// What contractors that have left the order are owed, in every life of it.
  public var expenses: [Expense]

  /// Makes an order that has not been decided yet.
  public init(number: OrderNumber, createdAt: Timestamp, reportedAt: Timestamp, requests: [RequestNumber]) {
    self.number = number
    self.version = 0
    self.state = .evaluating
    self.createdAt = createdAt
    self.reportedAt = reportedAt
    self.lastActAt = reportedAt
    self.requests = requests
    self.approvalPending = false
    self.approvals = []
    self.policyVersion = 0
    self.clockVersion = 0
    self.targets = []
    self.offers = []
    self.roundsBefore = 0
    self.inspected = false
    self.hasArrived = false
    self.unsettled = false
    self.pauses = []
    self.expenses = []
  }
}

extension WorkOrder {
  /// The offer that waits for an answer.
  public var openOffer: Offer? { offers.last { $0.state == .sent } }

  /// The contractors that have refused it, let it pass, or lost it again.
  ///
  /// An offer that was taken back because the order's cost grew says nothing about the contractor: it excludes nobody.
  public var excludedContractors: Set<ContractorCode> {
    excludedContractors(in: 1)
  }

  /// The contractors that are not asked in a round: in later ones, who has only been silent is asked again.
  ///
  /// - Parameter round: 1 for the first.
  public func excludedContractors(in round: Int) -> Set<ContractorCode> {
    var excluded: Set<ContractorCode> = []
    var silences: [ContractorCode: Int] = [:]
    for offer in offers.dropFirst(roundsBefore) where offer.state != .sent && !offer.isWithdrawnForApproval {
      if offer.state == .expired {
        silences[offer.contractor, default: 0] += 1
      } else {
        excluded.insert(offer.contractor)
      }
    }
    return excluded.union(silences.filter { $0.value >= round }.keys)
  }

  /// Whether it was closed and taken up again: only what a firm was asked to do can be closed.
  public var isReopened: Bool { roundsBefore > 0 }

  /// Whether it counts towards what its contractor may hold at once.
  public var isOpenAtContractor: Bool { state == .offered || state.isHeldByContractor }

  /// The labels that statistics count its events by.
  public var labels: EventLabels {
    EventLabels(area: area, category: category, zone: zone, urgency: urgency, channel: nil, contractor: contractor)
  }
}
