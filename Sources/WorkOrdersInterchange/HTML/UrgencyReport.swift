public import WorkOrders

/// The report of works of extreme urgency (*verbale di somma urgenza*), as a page to print and sign.
///
/// It is drawn up at the moment the works are ordered, as art. 140 of D.Lgs. 36/2023 asks, and kept as it was.
public enum UrgencyReport {
  /// The page.
  ///
  /// - Parameters:
  ///   - dossier: what was stated, by whom, when and where.
  ///   - order: the order as it stands then.
  ///   - contractor: the name of the contractor that is asked, if any.
  ///   - policy: the city's name, language and zone.
  public static func page(
    of dossier: Dossier, order: WorkOrder, contractor: String?, policy: Policy
  ) -> String {
    let language = policy.language
    var page = HTMLDocument(
      LocalizedText(
        it: "Verbale di somma urgenza, ordine \(dossier.order)", en: "Report of extreme urgency, order \(dossier.order)"
      )(
        language), language)
    page.paragraph(
      LocalizedText(
        it: "\(policy.name). Redatto ai sensi dell'art. 140 del D.Lgs. 36/2023.",
        en: "\(policy.name). Drawn up under art. 140 of D.Lgs. 36/2023.")(language))
    page.facts(facts(dossier, order, contractor, policy).map { ($0.0(language), $0.1) })
    for (title, text) in parts(dossier.statement) {
      page.heading(title(language))
      page.paragraph(text)
    }
    page.heading(LocalizedText(it: "Adempimenti", en: "What follows")(language))
    page.facts(dossier.steps.map { ($0.name.words(language).capitalizedFirst, day($0.due, policy)) })
    page.signatures(signatures(dossier, contractor).map { $0(language) })
    return page.text
  }

  private static func facts(_ dossier: Dossier, _ order: WorkOrder, _ contractor: String?, _ policy: Policy)
    -> [(LocalizedText, String)]
  {
    let language = policy.language
    let zone = policy.calendar.zone
    let category = order.category.flatMap { policy.category($0) }?.name(language)
    return [
      (.init(it: "Ordinati il", en: "Ordered at"), LocalMoments.text(dossier.openedAt, in: zone, language)),
      (.init(it: "Da", en: "By"), dossier.openedBy),
      (.init(it: "Luogo", en: "Place"), dossier.statement.site),
      (.init(it: "Oggetto", en: "Subject"), category ?? "–"),
      (.init(it: "Impresa", en: "Contractor"), contractor ?? "–"),
      (
        .init(it: "Importo presunto, al netto dell'IVA", en: "Estimated amount, net of VAT"),
        Amounts.text(dossier.amount, language)
      ),
      (.init(it: "Limite di legge", en: "Limit set by law"), Amounts.text(dossier.terms.ceiling, language)),
    ]
  }

  private static func parts(_ statement: UrgencyStatement) -> [(LocalizedText, String)] {
    [
      (LocalizedText(it: "Circostanze", en: "Circumstance"), statement.circumstance),
      (LocalizedText(it: "Cause", en: "Causes"), statement.causes),
      (LocalizedText(it: "Lavori indispensabili", en: "Indispensable works"), statement.works),
    ]
  }

  private static func signatures(_ dossier: Dossier, _ contractor: String?) -> [LocalizedText] {
    let technician = LocalizedText(it: "Il tecnico, \(dossier.openedBy)", en: "The technician, \(dossier.openedBy)")
    guard let contractor else { return [technician] }
    return [technician, LocalizedText(it: "Per l'impresa \(contractor)", en: "For the contractor \(contractor)")]
  }

  private static func day(_ instant: Timestamp, _ policy: Policy) -> String {
    LocalMoments.day(instant, in: policy.calendar.zone, policy.language)
  }
}

extension String {
  /// The text with a capital letter at its start.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
