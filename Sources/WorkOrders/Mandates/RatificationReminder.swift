/// What the one on call reads when an activation under a mandate still has to be ratified.
public struct RatificationReminder: Hashable, Sendable {
  /// The subject line.
  public let subject: String
  /// The text of the message.
  public let body: String

  /// Words a reminder in the city's language.
  public init(use: MandateUse, by ratifyBy: Timestamp, policy: Policy) {
    let language = policy.language
    let moment = LocalMoments.text(ratifyBy, in: policy.calendar.zone, language)
    let mandate = policy.mandates.first { $0.code == use.mandate }?.name(language) ?? use.mandate.rawValue
    let amount = Amounts.text(use.amount, language)
    switch language {
    case .italian:
      subject = "\(use.order): da ratificare entro \(moment)"
      body =
        "L'ordine \(use.order) è stato attivato in via d'urgenza (\(mandate)) per \(amount). "
        + "L'attivazione va ratificata, o la ratifica negata, entro \(moment).\n"
    case .english:
      subject = "\(use.order): to be ratified by \(moment)"
      body =
        "Order \(use.order) was activated under an urgency mandate (\(mandate)) for \(amount). "
        + "The activation has to be ratified, or its ratification refused, by \(moment).\n"
    }
  }
}
