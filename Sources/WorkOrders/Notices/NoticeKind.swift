/// A message that the centre sends; the raw values name the texts that a city may word itself.
public enum NoticeKind: String, Hashable, Sendable, CaseIterable {
  /// To whoever reported: the report has arrived, its number, and what happens next.
  case receipt
  /// To whoever reported: something has to be known that only the reporter can tell.
  case details
  /// To whoever reported: a firm has taken the work.
  case taken
  /// To whoever reported: the work is done and checked.
  case resolved
  /// To whoever reported: the report is not taken up.
  case rejected
  /// To whoever reported: another body deals with it.
  case referred

  /// To a firm: an order is put to it.
  case offer
  /// To a firm: it has not answered yet, and its time is nearly over.
  case reminder
  /// To a firm: the order is taken back.
  case withdrawal
  /// To a firm: its answer was not done.
  case answerRefused = "answer-refused"

  /// To the one on call: something needs a person.
  case alarm
  /// To the one on call: an activation still has to be ratified.
  case ratification
  /// To the one on call: a step of a dossier of extreme urgency is due soon.
  case dossier

  /// To technicians: orders that nobody has touched for long.
  case digest
  /// To managers: the figures of a quarter that is over are drafted.
  case statistics

  /// The parts of a message.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The subject line.
    case subject
    /// The text.
    case body
    /// What the operator says on the phone instead.
    case spoken
  }

  /// The parts that it has.
  public var parts: [Part] { self == .offer ? [.subject, .body, .spoken] : [.subject, .body] }

  /// The name of a part among a city's texts: `receipt.subject`.
  public func textName(_ part: Part) -> String { "\(rawValue).\(part.rawValue)" }

  /// The blanks that the words of a part may have.
  public func blanks(in part: Part) -> [String] {
    switch self {
    case .receipt, .taken: Self.ofReporters + ["next"]
    case .details: Self.ofReporters + ["question"]
    case .resolved: Self.ofReporters + ["answer"]
    case .rejected: Self.ofReporters + ["reason"]
    case .referred: Self.ofReporters + ["body", "reason"]
    case .offer: Self.ofOffers + (part == .spoken ? [] : Self.ofAnswers) + (part == .body ? ["spoken"] : [])
    case .reminder: Self.ofOffers + Self.ofAnswers
    case .withdrawal: ["order", "city", "firm", "work", "site"]
    case .answerRefused: ["order", "city", "refusal", "answering"]
    case .alarm: ["alarm", "order", "city", "work", "urgency", "site", "said", "particulars"]
    case .ratification: ["order", "city", "mandate", "amount", "ratifyBy"]
    case .dossier: ["order", "city", "step", "day"]
    case .digest: ["city", "count", "days", "orders"]
    case .statistics: ["city", "period", "from", "to", "totals", "next"]
    }
  }

  private static let ofReporters = ["request", "description", "city", "link", "stopping"]
  private static let ofOffers = [
    "order", "city", "firm", "work", "urgency", "site", "point", "amount", "contract", "answerBy", "said",
  ]
  private static let ofAnswers = ["link", "answering"]
}

// MARK: - What a text may not leave out

extension NoticeKind {
  /// The blanks without which a part is of no use: of each of these lists one has to be there.
  ///
  /// A firm answers by an order's number, and in the way that the message explains.
  ///
  /// - Parameter hasPages: whether links lead somewhere.
  func needs(in part: Part, hasPages: Bool) -> [[String]] {
    switch (self, part) {
    case (.receipt, .body): [["request", "next"]]
    case (.details, .body): [["question"]]
    case (.taken, .body), (.resolved, .body): [["request"]]
    case (.rejected, .body): [["reason"]]
    case (.referred, .body): [["body"]]
    case (.offer, .subject), (.offer, .spoken), (.reminder, .subject): [["order"]]
    case (.offer, .body): [["order", "spoken"], hasPages ? ["answering", "link"] : ["answering"]]
    case (.reminder, .body): [["order"], hasPages ? ["answering", "link"] : ["answering"]]
    case (.answerRefused, .body): [["order"], ["answering"]]
    case (.withdrawal, .body), (.ratification, .body), (.dossier, .body): [["order"]]
    case (.alarm, .body): [["alarm"]]
    case (.digest, .body): [["orders"]]
    case (.statistics, .body): [["period"], ["next"]]
    default: []
    }
  }

  /// What the words of a part leave out: of each of these lists of blanks one would be needed.
  ///
  /// - Parameter hasPages: whether links lead somewhere.
  public func missing(in words: String, of part: Part, hasPages: Bool) -> [[String]] {
    let blanks = Set(NoticeTemplate(words).blanks)
    return needs(in: part, hasPages: hasPages).filter { blanks.isDisjoint(with: $0) }
  }
}
