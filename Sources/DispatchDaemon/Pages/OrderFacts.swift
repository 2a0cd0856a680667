import WorkOrders

/// What a firm reads of an order, the same on its page and on paper: what, where, how urgent and until when, under which
/// contract and for how much.
struct OrderFacts {
  private let order: WorkOrder
  private let site: OrderSite
  private let firm: Contractor?
  private let policy: Policy
  private let words: SheetWords

  init(of order: WorkOrder, at site: OrderSite, firm: Contractor?, _ policy: Policy, _ words: SheetWords) {
    (self.order, self.site, self.firm, self.policy, self.words) = (order, site, firm, policy, words)
  }

  /// All facts.
  ///
  /// - Parameter whereabouts: what is said of the place besides.
  func list(whereabouts: [PageFact] = []) -> [PageFact] {
    [work, place] + whereabouts + [urgency] + limits + contract + [amount]
  }

  private var language: Language { words.language }

  private func moment(_ time: Timestamp) -> String { LocalMoments.text(time, in: policy.calendar.zone, language) }

  private var work: PageFact {
    PageFact(
      name: words("Lavoro", "Work"), value: order.category.flatMap { policy.category($0) }?.name(language) ?? "–")
  }

  private var place: PageFact { PageFact(name: words("Luogo", "Place"), value: site.spoken) }

  private var urgency: PageFact {
    PageFact(
      name: words("Urgenza", "Urgency"), value: order.urgency.flatMap { policy.urgency($0) }?.name(language) ?? "–")
  }

  private var limits: [PageFact] {
    order.targets.compactMap { target in
      guard target.metAt == nil, let due = target.due, [.arrival, .makingSafe, .completion].contains(target.name)
      else { return nil }
      return PageFact(name: target.name.words(language), value: words("entro ", "by ") + moment(due))
    }
  }

  private var contract: [PageFact] {
    guard let firm, let offer = order.offers.last else { return [] }
    let cig = firm.contracts.first { $0.code == offer.contract }?.cig
    let facts = [
      PageFact(name: words("Impresa", "Firm"), value: firm.name),
      PageFact(
        name: words("Contratto", "Contract"), value: offer.contract.rawValue + (cig.map { ", CIG \($0)" } ?? "")),
    ]
    guard order.state == .offered else { return facts }
    return facts + [PageFact(name: words("Rispondere entro", "Answer by"), value: moment(offer.answerBy))]
  }

  private var amount: PageFact {
    PageFact(
      name: words("Importo stimato, senza IVA", "Estimate, net of VAT"),
      value: order.expectedAmount.map { Amounts.text($0, language) } ?? "–")
  }
}
