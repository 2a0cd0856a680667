/// The figures that count single acts, one by one; the raw values are their codes.
enum TalliedFigure: String, CaseIterable, Sendable {
  case contactsReceived = "contacts.received"
  case contactsChasers = "contacts.chasers"
  case contactsAnswered = "contacts.answered"
  case contactsRequests = "contacts.requests"
  case requestsEnded = "requests.ended"
  case requestsLinked = "requests.linked"
  case requestsUnlinked = "requests.unlinked"
  case requestsPerOrder = "requests.perOrder"
  case ordersAmount = "orders.amount"
  case ordersOwed = "orders.owed"
  case ordersRequests = "orders.requests"
  case ordersReworked = "orders.reworked"
  case ordersNotFixed = "orders.notFixed"
  case ordersUnassigned = "orders.unassigned"
  case approvalsGiven = "approvals.given"
  case approvalsDeclined = "approvals.declined"
  case approvalsAmount = "approvals.amount"
  case mandatesUsed = "mandates.used"
  case mandatesAmount = "mandates.amount"
  case mandatesRatified = "mandates.ratified"
  case ratificationsRefused = "mandates.ratificationsRefused"
  case offersSent = "offers.sent"
  case offersChosen = "offers.chosen"
  case offersAccepted = "offers.accepted"
  case offersRefused = "offers.refused"
  case offersExpired = "offers.expired"
  case offersWithdrawn = "offers.withdrawn"
  case offersHandedBack = "offers.handedBack"
  case inspectionsScheduled = "inspections.scheduled"
  case inspectionsPreventive = "inspections.preventive"
  case inspectionsSafety = "inspections.safety"
  case inspectionsVerification = "inspections.verification"
  case targetsMet = "targets.met"

  /// What its values are measured in.
  var unit: FigureUnit {
    switch self {
    case .ordersAmount, .ordersOwed, .approvalsAmount, .mandatesAmount: .amount
    case .contactsAnswered, .contactsRequests, .requestsPerOrder, .ordersRequests, .ordersNotFixed, .targetsMet: .ratio
    default: .count
    }
  }

  /// What it is broken down by, the whole city first.
  var breakdowns: [[Dimension]] {
    switch self {
    case .contactsReceived: [[], [.channel], [.outcome], [.area], [.channel, .outcome]]
    case .contactsChasers: [[], [.channel], [.area]]
    case .contactsAnswered, .contactsRequests: [[], [.channel]]
    case .requestsEnded: [[], [.outcome], [.area, .outcome]]
    case .requestsLinked, .requestsUnlinked: [[], [.area]]
    case .ordersAmount, .ordersOwed: [[], [.area], [.category], [.zone], [.contractor], [.contract]]
    case .requestsPerOrder, .ordersRequests, .ordersUnassigned: [[], [.area]]
    case .ordersReworked, .ordersNotFixed: [[], [.area], [.contractor]]
    case .approvalsGiven, .approvalsDeclined, .approvalsAmount: [[], [.area]]
    case .mandatesUsed, .mandatesAmount: [[], [.outcome], [.area], [.contractor]]
    case .mandatesRatified, .ratificationsRefused: [[]]
    case .inspectionsScheduled: [[], [.area]]
    case .inspectionsPreventive, .inspectionsSafety, .inspectionsVerification: [[], [.outcome], [.area]]
    case .targetsMet:
      [
        [], [.area], [.urgency], [.target], [.urgency, .target], [.contractor], [.contractor, .target],
        [.urgency, .contractor, .target],
      ]
    case .offersSent, .offersChosen, .offersAccepted, .offersRefused, .offersExpired, .offersWithdrawn,
      .offersHandedBack:
      [[], [.contractor]]
    }
  }

  /// The value of a tally; `nil` for a share of nothing.
  func value(_ tally: Tally) -> FigureValue? {
    switch unit {
    case .amount: .amount(tally.amount)
    case .ratio: tally.count > 0 ? .ratio(numerator: tally.part, denominator: tally.count) : nil
    case .count, .seconds: .count(tally.count)
    }
  }
}
