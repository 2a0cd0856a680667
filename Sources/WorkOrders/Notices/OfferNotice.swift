/// What a contractor reads, or is told on the phone, when an order is put to it.
public struct OfferNotice: Sendable {
  /// What fills the blanks of its words.
  let values: [String: String]
  let policy: Policy

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
    let cig = firm.contracts.first { $0.code == offer.contract }?.cig
    // Whoever is rung answers on the phone.
    let isRung = offer.mode == .phone
    values = [
      "order": order.number.description, "firm": firm.name,
      "work": order.category.flatMap { policy.category($0) }?.name(language) ?? "–",
      "urgency": order.urgency.flatMap { policy.urgency($0) }?.name(language) ?? "–",
      "site": site.spoken, "point": site.point ?? "",
      "amount": Amounts.text(order.estimate ?? order.commitment, language),
      "contract": offer.contract.rawValue + (cig.map { ", CIG \($0)" } ?? ""),
      "answerBy": LocalMoments.text(offer.answerBy, in: policy.calendar.zone, language),
      "said": descriptions.filter { !$0.isEmpty }.map { "- " + $0 }.joined(separator: "\n"),
      "link": isRung ? "" : link ?? "", "answering": isRung ? "" : ContractorAnswer.explanation(language),
    ]
    self.policy = policy
  }

  /// What the operator says on the phone.
  public var spoken: String { NoticeWords.text(.offer, .spoken, values, policy) }

  /// The message.
  public var words: NoticeWords {
    NoticeWords(.offer, values.merging(["spoken": spoken]) { given, _ in given }, policy: policy)
  }
}
