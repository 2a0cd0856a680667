/// One order put to one contractor, with an answer-by time.
public struct Offer: Hashable, Sendable {
  /// Position among the order's offers, from 1.
  public let round: Int
  /// Who is asked.
  public let contractor: ContractorCode
  /// The contract it is asked under.
  public let contract: ContractCode
  /// How it is asked.
  public let mode: ActivationMode
  /// Where it stands.
  public var state: OfferState
  /// When it was made.
  public let sentAt: Timestamp
  /// By when an answer is expected.
  public let answerBy: Timestamp
  /// When it was answered, expired or withdrawn.
  public var answeredAt: Timestamp?
  /// Why it was refused or withdrawn.
  public var reason: String?
  /// The person who answered, when asked by phone.
  public var answeredBy: String?
  /// How the answer came, when staff recorded it: `phone`.
  public var answeredVia: String?

  /// Makes an offer that waits for an answer.
  public init(
    round: Int, contractor: ContractorCode, contract: ContractCode, mode: ActivationMode, sentAt: Timestamp,
    answerBy: Timestamp, state: OfferState = .sent
  ) {
    self.round = round
    self.contractor = contractor
    self.contract = contract
    self.mode = mode
    self.state = state
    self.sentAt = sentAt
    self.answerBy = answerBy
  }
}

extension Offer {
  /// Whether the office took it back because the order has to be approved again: the only withdrawal without a reason.
  var isWithdrawnForApproval: Bool { state == .withdrawn && reason == nil }

  /// The reason of an offer whose time is over without its message having reached the contractor.
  static let unreached = LocalizedText(
    it: "il messaggio non è stato recapitato", en: "its message was not delivered")
}

/// Where an offer stands.
public enum OfferState: String, Hashable, Sendable, CaseIterable, Codable {
  /// Waits for an answer.
  case sent
  /// The contractor said yes.
  case accepted
  /// The contractor said no, or gave the order back.
  case refused
  /// Silence past the answer-by time.
  case expired
  /// Taken back by the office.
  case withdrawn
}

/// How a contractor is asked.
public enum ActivationMode: String, Hashable, Sendable, CaseIterable, Codable {
  /// The operator rings, says the words shown, and records the answer.
  case phone
  /// By e-mail.
  case email
  /// By certified mail.
  case pec
  /// By e-mail, answered on the page that its link leads to, by mail or by phone.
  case link
}
