/// What a provider of certified mail (PEC, RFC 6109) attests of a message of ours.
public struct CertifiedReceipt: Hashable, Sendable {
  /// What it attests.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Our provider has taken the message (*accettazione*).
    case accepted
    /// Our provider has not taken it (*non accettazione*).
    case refused
    /// The recipient's provider has taken it (*presa in carico*).
    case takenInCharge = "taken-in-charge"
    /// It lies in the recipient's box (*avvenuta consegna*).
    case delivered
    /// It has not been delivered for twelve hours, and may still be (*preavviso di mancata consegna*).
    case late
    /// It has not been delivered for a day, and will not be (the second *preavviso*).
    case expired
    /// It will not be delivered (*mancata consegna*, `errore-consegna`).
    case failed
    /// It holds a virus, and goes no further (*rilevazione virus*).
    case virus
  }

  /// Somebody to whom the message went.
  public struct Recipient: Hashable, Sendable {
    /// The address.
    public let address: String
    /// Whether it is an address of certified mail; at any other, nothing is ever attested after the acceptance.
    public let isCertified: Bool

    /// Names one.
    public init(address: String, isCertified: Bool) {
      self.address = address
      self.isCertified = isCertified
    }
  }

  /// What it attests; for a notice of late delivery that does not say which of the two it is, `nil`.
  public let kind: Kind?
  /// When that happened, as the provider says.
  public let at: Timestamp
  /// The Message-ID of our message, without angle brackets; `nil` when the provider does not say it.
  public let messageID: String?
  /// The name the provider gave the message, without angle brackets.
  public let identifier: String?
  /// To whom the message went; for what concerns one of them, that one.
  public let recipients: [Recipient]
  /// What a receipt of delivery encloses: `completa`, `breve`, `sintetica`.
  public let form: String?
  /// The kind of error, as the provider calls it: `no-dest`, `no-dominio`, `virus`, `altro`.
  public let error: String?

  /// States one.
  public init(
    kind: Kind?, at: Timestamp, messageID: String?, identifier: String? = nil, recipients: [Recipient],
    form: String? = nil, error: String? = nil
  ) {
    self.kind = kind
    self.at = at
    self.messageID = messageID
    self.identifier = identifier
    self.recipients = recipients
    self.form = form
    self.error = error
  }
}

extension CertifiedReceipt {
  /// What it attests of a message that went out at a time: of two notices of late delivery, the first comes after twelve
  /// hours, the second not before twenty-two.
  public func kind(sentAt: Timestamp?) -> Kind {
    if let kind { return kind }
    guard let sentAt else { return .late }
    return at - sentAt >= .seconds(22 * 3_600) ? .expired : .late
  }
}
