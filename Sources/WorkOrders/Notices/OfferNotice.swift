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
  /// - Parameters:
  ///   - site: where the work is.
  ///   - descriptions: what the reporters said, one each.
  ///   - link: where the firm can answer without writing; `nil` where the city has no pages.
  public init(
    order: WorkOrder, offer: Offer, firm: Contractor, site: OrderSite, descriptions: [String], link: String? = nil,
    policy: Policy
  ) {
    let language = policy.language
    let what = order.category.flatMap { policy.category($0) }?.name(language) ?? "–"
    let answerBy = LocalMoments.text(offer.answerBy, in: policy.calendar.zone, language)
    let urgency = order.urgency.flatMap { policy.urgency($0) }?.name(language) ?? "–"
    let amount = Amounts.text(order.estimate ?? order.commitment, language)
    switch language {
    case .italian:
      subject = "\(order.number): \(what) – rispondere entro \(answerBy)"
      spoken =
        "Buongiorno, \(policy.name), centrale manutenzioni. Ordine \(order.number): \(what), \(site.spoken). "
        + "Urgenza: \(urgency). Importo stimato \(amount). Accettate? Quando potete arrivare?"
    case .english:
      subject = "\(order.number): \(what) – please answer by \(answerBy)"
      spoken =
        "Good day, maintenance centre of \(policy.name). Order \(order.number): \(what), \(site.spoken). "
        + "Urgency: \(urgency). Estimated at \(amount). Do you accept? When can you be there?"
    }
    let said = descriptions.filter { !$0.isEmpty }.map { "- " + $0 }
    let particulars = Self.particulars(offer, firm, site, answerBy, language)
    let page = link.map {
      LocalizedText(it: "Vedere l'ordine e rispondere qui: \($0)", en: "See the order and answer here: \($0)")(language)
    }
    let answering =
      offer.mode == .phone ? [] : (page.map { ["", $0] } ?? []) + ["", ContractorAnswer.explanation(language)]
    body = ([firm.name, "", spoken, ""] + said + [""] + particulars + answering).joined(separator: "\n") + "\n"
  }

  // What a firm needs on paper: where, under which contract, and how to answer.
  private static func particulars(
    _ offer: Offer, _ firm: Contractor, _ site: OrderSite, _ answerBy: String, _ language: Language
  ) -> [String] {
    let cig = firm.contracts.first { $0.code == offer.contract }?.cig
    let contract = offer.contract.rawValue + (cig.map { ", CIG \($0)" } ?? "")
    let lines: [LocalizedText?] = [
      LocalizedText(it: "Luogo: \(site.spoken)", en: "Place: \(site.spoken)"),
      site.point.map { LocalizedText(it: "Coordinate: \($0)", en: "Coordinates: \($0)") },
      LocalizedText(it: "Contratto: \(contract)", en: "Contract: \(contract)"),
      LocalizedText(
        it: "Rispondere alla centrale, a questo messaggio o per telefono, entro \(answerBy).",
        en: "Please answer the centre, by replying or by phone, before \(answerBy)."),
    ]
    return lines.compactMap { $0?(language) }
  }
}
