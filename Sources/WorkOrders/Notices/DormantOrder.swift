/// An unfinished order that nobody has touched for long.
public struct DormantOrder: Hashable, Sendable {
  /// The order.
  public let order: WorkOrder
  /// Where its work is.
  public let site: OrderSite
  /// The firm that is asked or at work.
  public let firm: String?
  /// Who is to inspect the site.
  public let inspector: String?
  /// What its category is called.
  public let work: LocalizedText?

  /// Names one.
  public init(order: WorkOrder, site: OrderSite, firm: String?, inspector: String?, work: LocalizedText? = nil) {
    self.work = work
    self.order = order
    self.site = site
    self.firm = firm
    self.inspector = inspector
  }

  /// It on one line: number, place, state, days, and whom it waits for.
  func line(at now: Timestamp) -> LocalizedText {
    let days = (now.milliseconds - order.lastActAt.milliseconds) / 86_400_000
    let (state, whom, subject) = (order.state.condition, waitsFor, about)
    let since = LocalizedText(it: days == 1 ? "1 giorno" : "\(days) giorni", en: days == 1 ? "1 day" : "\(days) days")
    return LocalizedText(
      it: "\(order.number): \(site.spoken) – \(state.it) da \(since.it); si attende: \(whom.it) (\(subject.it))",
      en: "\(order.number): \(site.spoken) – \(state.en) for \(since.en); waits for: \(whom.en) (\(subject.en))")
  }

  // What reporters said is not repeated here, where nobody would look for it to erase it.
  private var about: LocalizedText {
    if let work { return work }
    let requests = order.requests.prefix(3).map(\.description).joined(separator: ", ")
    let none = LocalizedText(it: "senza categoria", en: "no category yet")
    return requests.isEmpty ? none : none + LocalizedText(": \(requests)")
  }

  private var waitsFor: LocalizedText {
    switch order.state {
    case .evaluating: LocalizedText(it: "chi la valuta", en: "whoever evaluates it")
    case .inspection: inspector.map { LocalizedText($0) } ?? LocalizedText(it: "un sopralluogo", en: "an inspection")
    case .approval: LocalizedText(it: "chi autorizza", en: "whoever approves")
    case .ready, .unassigned: LocalizedText(it: "la scelta di un'impresa", en: "the choice of a firm")
    case .offered, .accepted, .started, .suspended:
      firm.map { LocalizedText($0) } ?? LocalizedText(it: "l'impresa", en: "the firm")
    case .completed: LocalizedText(it: "chi verifica e chiude", en: "whoever checks and closes it")
    case .closed, .cancelled: LocalizedText(it: "nessuno", en: "nobody")
    }
  }
}

extension NoticeWords {
  /// What technicians read of orders that nobody has touched for long.
  ///
  /// - Parameters:
  ///   - orders: the ones that are named, the longest untouched first.
  ///   - count: how many there are.
  ///   - days: after how many days an order is dormant.
  public init(dormant orders: [DormantOrder], of count: Int, days: Int, at now: Timestamp, policy: Policy) {
    let more = count - orders.count
    let rest = LocalizedText(it: "… e altri \(more).", en: "… and \(more) more.")
    let lines = orders.map { $0.line(at: now)(policy.language) } + (more > 0 ? [rest(policy.language)] : [])
    self.init(
      .digest, ["count": "\(count)", "days": "\(days)", "orders": lines.joined(separator: "\n")], policy: policy)
  }
}
