/// What a contractor reads when an order is taken back from it.
public struct WithdrawalNotice: Hashable, Sendable {
  /// The subject line.
  public let subject: String
  /// The text of the message.
  public let body: String

  /// Words a withdrawal in the city's language.
  public init(order: WorkOrder, firm: Contractor, site: OrderSite, policy: Policy) {
    let language = policy.language
    let what = order.category.flatMap { policy.category($0) }?.name(language) ?? "–"
    let work = "\(what), \(site.spoken)"
    switch language {
    case .italian:
      subject = "\(order.number): incarico revocato"
      body =
        "\(firm.name)\n\nL'ordine \(order.number) (\(work)) vi è stato revocato: non iniziate i lavori e, se sono in corso, "
        + "metteteli in sicurezza e fermateli. Per chiarimenti chiamate la centrale.\n\n\(policy.name), centrale "
        + "manutenzioni\n"
    case .english:
      subject = "\(order.number): order withdrawn"
      body =
        "\(firm.name)\n\nOrder \(order.number) (\(work)) has been withdrawn from you: please do not start the work or, if "
        + "it is under way, make the site safe and stop. If in doubt, call the centre.\n\n\(policy.name), maintenance "
        + "centre\n"
    }
  }
}
