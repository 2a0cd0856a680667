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
  func mandateUse(_ use: MandateUse) throws -> MandateUseView {
    var view = MandateUseView(
      mandate: use.mandate, order: use.order, category: use.category, amount: use.amount,
      standing: use.standing.rawValue, activatedBy: use.activatedBy, usedAt: time(use.usedAt),
      ratification: use.awaitsRatification ? "waiting" : "not-needed")
    view.contractor = use.contractor
    view.left = use.left
    view.leftNow = try leftNow(of: use)
    view.ratifyBy = time(use.ratifyBy)
    switch use.ratification {
    case .none: break
    case .given(let by, let at): (view.ratification, view.by, view.at) = ("given", by, time(at))
    case .refused(let by, let at): (view.ratification, view.by, view.at) = ("refused", by, time(at))
    }
    return view
  }

  private func leftNow(of use: MandateUse) throws -> Euro? {
    guard let mandate = policy.mandates.first(where: { $0.code == use.mandate }), let contractor = use.contractor else {
      return nil
    }
    let day = policy.calendar.zone.date(of: use.usedAt)
    return try mandate.left(
      for: contractor, category: use.category, on: day, spending: snapshot.mandateSpending)
  }
}
