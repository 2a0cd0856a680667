extension NoticeWords {
  /// What a contractor reads that has not answered an offer, and whose time is nearly over.
  public init(reminderOf notice: OfferNotice) {
    self.init(.reminder, notice.values, policy: notice.policy)
  }

  /// What a contractor reads when an order is taken back from it.
  public init(withdrawing order: WorkOrder, from firm: Contractor, at site: OrderSite, policy: Policy) {
    let what = order.category.flatMap { policy.category($0) }?.name(policy.language) ?? "–"
    self.init(
      .withdrawal,
      ["order": order.number.description, "firm": firm.name, "work": what, "site": site.spoken], policy: policy)
  }

  /// What a contractor reads whose answer was not done.
  ///
  /// - Parameter reason: why it was refused; `nil` when no verb was found in it.
  public init(refusingAnswerOn order: OrderNumber, because reason: LocalizedText?, policy: Policy) {
    let unread = LocalizedText(
      it:
        "la prima riga del messaggio non dice che cosa fare. L'ordine non è cambiato; il messaggio è conservato, e una "
        + "persona lo leggerà.",
      en:
        "the first line of your message does not say what to do. The order has not changed; your message is kept, and "
        + "somebody will read it.")
    let refused = reason.map {
      LocalizedText(
        it: "la risposta non è stata registrata. \($0.it) Il messaggio è conservato.",
        en: "your answer was not recorded. \($0.en) Your message is kept.")
    }
    self.init(
      .answerRefused,
      [
        "order": order.description, "refusal": (refused ?? unread)(policy.language),
        "answering": ContractorAnswer.explanation(policy.language),
      ], policy: policy)
  }
}
