/// What the one on call reads when a step of a dossier is due soon.
public struct DossierReminder: Hashable, Sendable {
  /// The subject line.
  public let subject: String
  /// The text of the message.
  public let body: String

  /// Words a reminder in the city's language.
  public init(step: DossierStep, order: OrderNumber, policy: Policy) {
    let language = policy.language
    let day = LocalMoments.day(step.due, in: policy.calendar.zone, language)
    let name = step.name.words(language)
    switch language {
    case .italian:
      subject = "\(order): \(name) entro il \(day)"
      body = "Per i lavori di somma urgenza dell'ordine \(order) manca: \(name), entro il \(day).\n"
    case .english:
      subject = "\(order): \(name) by \(day)"
      body = "The works of extreme urgency of order \(order) still lack their \(name), due by \(day).\n"
    }
  }
}
