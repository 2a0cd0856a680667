extension NoticeWords {
  /// What the one on call reads when something needs a person.
  ///
  /// - Parameters:
  ///   - text: what the alarm says.
  ///   - order: the order it is about.
  ///   - site: where that order's work is.
  ///   - descriptions: what its reporters said.
  public init(
    alarm text: String, _ order: WorkOrder? = nil, at site: OrderSite? = nil, descriptions: [String] = [],
    policy: Policy
  ) {
    let work = order?.category.flatMap { policy.category($0) }?.name(policy.language)
    let urgency = order?.urgency.flatMap { policy.urgency($0) }?.name(policy.language)
    let said = descriptions.filter { !$0.isEmpty }.map { "- " + $0 }
    let what = [work, urgency].compactMap(\.self).joined(separator: ", ")
    self.init(
      .alarm,
      [
        "alarm": text, "order": order?.number.description ?? "", "work": work ?? "", "urgency": urgency ?? "",
        "site": site?.spoken ?? "", "said": said.joined(separator: "\n"),
        "particulars": ([what, site?.spoken ?? ""].filter { !$0.isEmpty } + said).joined(separator: "\n"),
      ], policy: policy)
  }

  /// What the one on call reads when an activation under a mandate still has to be ratified.
  public init(ratificationOf use: MandateUse, by ratifyBy: Timestamp, policy: Policy) {
    let mandate = policy.mandates.first { $0.code == use.mandate }?.name(policy.language) ?? use.mandate.rawValue
    self.init(
      .ratification,
      [
        "order": use.order.description, "mandate": mandate, "amount": Amounts.text(use.amount, policy.language),
        "ratifyBy": LocalMoments.text(ratifyBy, in: policy.calendar.zone, policy.language),
      ], policy: policy)
  }

  /// What the one on call reads when a step of a dossier is due soon.
  public init(dossier step: DossierStep, of order: OrderNumber, policy: Policy) {
    self.init(
      .dossier,
      [
        "order": order.description, "step": step.name.words(policy.language),
        "day": LocalMoments.day(step.due, in: policy.calendar.zone, policy.language),
      ], policy: policy)
  }
}
