import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// Every mandate of the rules in force, and what is left under it today.
  func mandates() throws -> [MandateStandingView] {
    try policy.mandates.map { mandate in
      MandateStandingView(
        mandate: MandateView(mandate), ceilings: try mandate.ceilings.flatMap { try standings($0, of: mandate) },
        unratified: try snapshot.unratifiedCount(of: mandate.code))
    }
  }

  // A ceiling per contractor or category stands once for each that has drawn on it in the present period.
  private func standings(_ limit: Mandate.PeriodCeiling, of mandate: Mandate) throws -> [CeilingView] {
    let today = policy.calendar.zone.date(of: snapshot.now)
    let used =
      limit.per == .mandate
      ? [""] : try snapshot.subjects(of: mandate.code, per: limit.per, from: limit.period.firstDay(of: today))
    guard !used.isEmpty else {
      return [
        CeilingView(
          per: limit.per.rawValue, subject: nil, period: limit.period.rawValue, amount: limit.amount,
          left: limit.amount)
      ]
    }
    return try used.map { subject in
      let left = try mandate.left(under: limit, subject: subject, on: today, spending: snapshot.mandateSpending)
      return CeilingView(
        per: limit.per.rawValue, subject: subject.isEmpty ? nil : subject, period: limit.period.rawValue,
        amount: limit.amount, left: left)
    }
  }

  /// An activation under a mandate.
  func mandateUse(_ use: MandateUse) -> MandateUseView {
    var view = MandateUseView(
      mandate: use.mandate, order: use.order, category: use.category, amount: use.amount, activatedBy: use.activatedBy,
      usedAt: time(use.usedAt),
      ratification: use.ratifyBy == nil ? "not-needed" : "waiting")
    view.contractor = use.contractor
    view.left = use.left
    view.ratifyBy = time(use.ratifyBy)
    switch use.ratification {
    case .none: break
    case .given(let by, let at): (view.ratification, view.by, view.at) = ("given", by, time(at))
    case .refused(let by, let at): (view.ratification, view.by, view.at) = ("refused", by, time(at))
    }
    return view
  }
}
