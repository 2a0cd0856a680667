public import WorkOrders

/// Something that is due: what, and when.
public struct AgendaItem: Hashable, Sendable {
  /// What has to be done.
  public let task: AgendaTask
  /// When.
  public let dueAt: Timestamp
  /// How often it has been tried.
  public let attempts: Int
}

/// The kinds of things that fall due.
///
/// Each has one key, so that it stands on the agenda once.
public enum AgendaTask: Hashable, Sendable {
  /// An offer's answer-by time passes.
  case offerExpires(OrderNumber, round: Int)
  /// A firm has to be reminded of an offer that it has not answered.
  case reminderDue(OrderNumber, round: Int)
  /// A target of an order has to be looked at.
  case orderWatched(OrderNumber)
  /// The time of an approval is over.
  case approvalExpires(OrderNumber)
  /// An activation under a mandate has to be ratified soon, or should have been.
  case ratificationDue(OrderNumber, round: Int)
  /// A step of an order's dossier of extreme urgency is due soon, or late.
  case dossierDue(OrderNumber, step: DossierStep.Name)
  /// Nobody has acted on an order without contractor: the next one of the chain is told.
  case alarmEscalates(OrderNumber, step: Int)
  /// A receipt of a message sent by certified mail should have come.
  case receiptDue(String)
  /// Technicians have to be told of dormant orders.
  case digestGoes
  /// The figures of the quarter that is over have to be drafted.
  case statisticsDue
  /// The issued figures of a period have to be published.
  case publicationDue(ReportingPeriod)
  /// A version of the rules comes into force.
  case policyBegins(Int)
  /// A message has to be sent.
  case messageGoes(String)

  /// The kind, as stored.
  var kind: String {
    switch self {
    case .offerExpires: "offer-expires"
    case .reminderDue: "reminder-due"
    case .orderWatched: "order-watched"
    case .approvalExpires: "approval-expires"
    case .ratificationDue: "ratification-due"
    case .dossierDue: "dossier-due"
    case .alarmEscalates: "alarm-escalates"
    case .receiptDue: "receipt-due"
    case .digestGoes: "digest-goes"
    case .statisticsDue: "statistics-due"
    case .publicationDue: "publication-due"
    case .policyBegins: "policy-begins"
    case .messageGoes: "message-goes"
    }
  }

  /// The key, as stored.
  var key: String {
    switch self {
    case .offerExpires(let order, let round): "offer-expires \(order) \(round)"
    case .reminderDue(let order, let round): "reminder-due \(order) \(round)"
    case .orderWatched(let order): "order-watched \(order)"
    case .approvalExpires(let order): "approval-expires \(order)"
    case .ratificationDue(let order, let round): "ratification-due \(order) \(round)"
    case .dossierDue(let order, let step): "dossier-due \(order) \(step.rawValue)"
    case .alarmEscalates(let order, let step): "alarm-escalates \(order) \(step)"
    case .receiptDue(let messageID): "receipt-due \(messageID)"
    case .digestGoes: "digest-goes"
    case .statisticsDue: "statistics-due"
    case .publicationDue(let period): "publication-due \(period)"
    case .policyBegins(let version): "policy-begins \(version)"
    case .messageGoes(let messageID): "message-goes \(messageID)"
    }
  }

  /// Reads a stored key; `nil` for one this program does not know.
  init?(key: String) {
    let words = key.split(separator: " ", maxSplits: 2).map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("offer-expires", let order?):
      guard let number = OrderNumber(order), let round = words.last.flatMap({ Int($0) }) else { return nil }
      self = .offerExpires(number, round: round)
    case ("reminder-due", let order?):
      guard let number = OrderNumber(order), let round = words.last.flatMap({ Int($0) }) else { return nil }
      self = .reminderDue(number, round: round)
    case ("alarm-escalates", let order?):
      guard let number = OrderNumber(order), let step = words.last.flatMap({ Int($0) }) else { return nil }
      self = .alarmEscalates(number, step: step)
    case ("order-watched", let order?):
      guard let number = OrderNumber(order) else { return nil }
      self = .orderWatched(number)
    case ("approval-expires", let order?):
      guard let number = OrderNumber(order) else { return nil }
      self = .approvalExpires(number)
    case ("ratification-due", let order?):
      guard let number = OrderNumber(order), let round = words.last.flatMap({ Int($0) }) else { return nil }
      self = .ratificationDue(number, round: round)
    case ("dossier-due", let order?):
      guard let number = OrderNumber(order), let step = words.last.flatMap(DossierStep.Name.init(rawValue:)) else {
        return nil
      }
      self = .dossierDue(number, step: step)
    case ("receipt-due", let messageID?): self = .receiptDue(messageID)
    case ("digest-goes", nil): self = .digestGoes
    case ("statistics-due", nil): self = .statisticsDue
    case ("publication-due", let label?):
      guard let period = ReportingPeriod(label: label) else { return nil }
      self = .publicationDue(period)
    case ("policy-begins", let text?):
      guard let version = Int(text) else { return nil }
      self = .policyBegins(version)
    case ("message-goes", let messageID?): self = .messageGoes(messageID)
    default: return nil
    }
  }
}
