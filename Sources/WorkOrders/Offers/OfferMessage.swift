/// How the message stands by which an offer is put to its firm.
public enum OfferMessage: String, Hashable, Sendable, CaseIterable {
  /// It waits to be handed over, or is tried again.
  case waiting
  /// The mail system has it; of ordinary mail nothing further is known.
  case handedOver = "handed-over"
  /// A provider of certified mail has taken it.
  case accepted
  /// It lies in the recipient's certified box.
  case delivered
  /// A receipt of certified mail has not come in its time, or says that the message is late.
  case late
  /// It never left: nobody took it, or our provider refused it.
  case failed
  /// It came back: it will not be delivered.
  case returned
}

extension OfferMessage {
  /// Whether it is known not to have reached the firm.
  public var isMissing: Bool {
    switch self {
    case .late, .failed, .returned: true
    case .waiting, .handedOver, .accepted, .delivered: false
    }
  }

  /// How a message stands that the mail system has, by what providers of certified mail attest of it.
  ///
  /// - Parameter isOverdue: whether a receipt is missing.
  public init(handedOver state: CertifiedState?, isOverdue: Bool = false) {
    switch state {
    case nil, .waiting, .sent: self = isOverdue ? .late : .handedOver
    case .accepted, .takenInCharge: self = isOverdue ? .late : .accepted
    case .uncertified: self = .accepted
    case .late: self = .late
    case .failed: self = .returned
    case .refused: self = .failed
    case .delivered: self = .delivered
    }
  }

  /// What people read of it.
  public var words: LocalizedText {
    switch self {
    case .waiting: LocalizedText(it: "messaggio da inviare", en: "message waiting to be sent")
    case .handedOver: LocalizedText(it: "messaggio affidato alla posta", en: "message handed over")
    case .accepted: LocalizedText(it: "messaggio accettato dal gestore", en: "message accepted by the provider")
    case .delivered: LocalizedText(it: "messaggio consegnato", en: "message delivered")
    case .late: LocalizedText(it: "messaggio in ritardo", en: "message late")
    case .failed: LocalizedText(it: "messaggio non inviato", en: "message not sent")
    case .returned: LocalizedText(it: "messaggio tornato indietro", en: "message came back")
    }
  }
}
