/// How far a certified message has come on its way to one recipient.
///
/// The states are ordered, and receipts only ever take a message further: the same receipts in any order, once or twice,
/// lead to the same state.
public enum CertifiedState: String, Hashable, Sendable, CaseIterable {
  /// It waits to be sent.
  case waiting
  /// It was handed over.
  case sent
  /// Our provider has taken it.
  case accepted
  /// The recipient's provider has taken it.
  case takenInCharge = "taken-in-charge"
  /// Accepted, and its recipient's address is not of certified mail: nothing further will be attested.
  case uncertified
  /// It has not been delivered for twelve hours.
  case late
  /// It will not be delivered.
  case failed
  /// It was not taken, or holds a virus.
  case refused
  /// It lies in the recipient's box.
  case delivered
}

extension CertifiedState {
  /// Whether no receipt is awaited any more.
  public var isFinal: Bool {
    switch self {
    case .uncertified, .failed, .refused, .delivered: true
    case .waiting, .sent, .accepted, .takenInCharge, .late: false
    }
  }

  /// Whether the message will not be proved to have arrived.
  public var isFailure: Bool { isFinal && self != .delivered }

  /// The state once a receipt has come.
  ///
  /// - Parameter isCertified: whether the recipient's address is of certified mail.
  public func after(_ kind: CertifiedReceipt.Kind, isCertified: Bool = true) -> CertifiedState {
    let attested: CertifiedState =
      switch kind {
      case .accepted: isCertified ? .accepted : .uncertified
      case .takenInCharge: .takenInCharge
      case .late: .late
      case .expired, .failed: .failed
      case .refused, .virus: .refused
      case .delivered: .delivered
      }
    return rank < attested.rank ? attested : self
  }

  // The order of the cases above; a proof of delivery goes before everything.
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension CertifiedState {
  /// What it is called.
  public var words: LocalizedText {
    switch self {
    case .waiting: LocalizedText(it: "da inviare", en: "waiting to be sent")
    case .sent: LocalizedText(it: "inviata", en: "sent")
    case .accepted: LocalizedText(it: "accettata", en: "accepted")
    case .takenInCharge: LocalizedText(it: "presa in carico", en: "taken in charge")
    case .uncertified: LocalizedText(it: "accettata, destinatario non PEC", en: "accepted, recipient not certified")
    case .late: LocalizedText(it: "in ritardo", en: "late")
    case .failed: LocalizedText(it: "non consegnata", en: "not delivered")
    case .refused: LocalizedText(it: "non accettata", en: "refused")
    case .delivered: LocalizedText(it: "consegnata", en: "delivered")
    }
  }
}
