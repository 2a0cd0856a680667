/// Within what time receipts of certified mail come, from a day on, counted from the moment a message was handed over.
///
/// The provider says after 12 hours that a message has not been delivered yet, and after 24 that it will not be (technical
/// rules of 2 November 2005, in English RFC 6109, section 3.3). The acceptance has no term in the rules: it comes in minutes.
public struct CertifiedMailTerms: Hashable, Sendable {
  /// The first day on which they hold.
  public let from: CivilDate
  /// Within what time our provider takes a message.
  public let acceptance: Duration
  /// After what time the first notice of late delivery is due.
  public let firstNotice: Duration
  /// Within what time a message is delivered, or the provider says that it will not be.
  public let delivery: Duration

  /// States terms.
  public init(from: CivilDate, acceptance: Duration, firstNotice: Duration, delivery: Duration) {
    self.from = from
    self.acceptance = acceptance
    self.firstNotice = firstNotice
    self.delivery = delivery
  }

  /// What holds where a city writes nothing.
  public static let usual = CertifiedMailTerms(
    from: CivilDate(checkedYear: 2005, month: 11, day: 2), acceptance: .seconds(2 * 3_600),
    firstNotice: .seconds(12 * 3_600), delivery: .seconds(24 * 3_600))

  /// The moments by which a receipt of a message in a state is expected, in their order.
  public func expectations(_ state: CertifiedState, sentAt: Timestamp) -> [Timestamp] {
    let awaited: [Duration] =
      switch state {
      case .sent: [acceptance, firstNotice, delivery]
      case .accepted, .takenInCharge: [firstNotice, delivery]
      case .late: [delivery]
      case .waiting, .uncertified, .failed, .refused, .delivered: []
      }
    return awaited.map { sentAt + $0 }
  }

  /// Whether a receipt is missing, or the provider itself has said that the message is late.
  public func isOverdue(_ state: CertifiedState, sentAt: Timestamp, at now: Timestamp) -> Bool {
    state == .late || (expectations(state, sentAt: sentAt).first.map { $0 <= now } ?? false)
  }

  /// When to look for a receipt next.
  public func nextLook(_ state: CertifiedState, sentAt: Timestamp, after now: Timestamp) -> Timestamp? {
    expectations(state, sentAt: sentAt).first { $0 > now }
  }
}
