/// What a contractor reads, or is told on the phone, when an order is put to it.
public struct OfferNotice: Hashable, Sendable {
  /// The subject line.
  public let subject: String
  /// The text of the message.
  public let body: String
  /// What the operator says on the phone.
  public let spoken: String

  /// Words an offer in the city's language.
  ///
  /// - Parameter descriptions: what the reporters said, one each.
  public init(order: WorkOrder, offer: Offer, firm: Contractor, descriptions: [String], policy: Policy) {
    let language = policy.language
    let what = order.category.flatMap { policy.category($0) }?.name(language) ?? "–"
    let place = [order.place?.rawValue, order.zone?.rawValue].compactMap { $0 }.joined(separator: ", ")
    let answerBy = LocalMoments.text(offer.answerBy, in: policy.calendar.zone, language)
    let urgency = order.urgency.flatMap { policy.urgency($0) }?.name(language) ?? "–"
    let amount = Amounts.text(order.commitment, language)
    switch language {
    case .italian:
      subject = "\(order.number): \(what) – rispondere entro \(answerBy)"
      spoken =
        "Buongiorno, \(policy.name), centrale manutenzioni. Ordine \(order.number): \(what), \(place). "
        + "Urgenza: \(urgency). Importo stimato \(amount). Accettate? Quando potete arrivare?"
    case .english:
      subject = "\(order.number): \(what) – please answer by \(answerBy)"
      spoken =
        "Good day, maintenance centre of \(policy.name). Order \(order.number): \(what), \(place). "
        + "Urgency: \(urgency). Estimated at \(amount). Do you accept? When can you be there?"
    }
    let lines = descriptions.filter { !$0.isEmpty }.map { "- " + $0 }.joined(separator: "\n")
    body = "\(firm.name)\n\n" + spoken + "\n\n" + lines + "\n"
  }
}
