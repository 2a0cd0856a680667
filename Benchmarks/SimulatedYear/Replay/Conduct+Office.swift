import WorkOrders

/// What the office does before a firm is asked.
extension Conduct {
  func evaluation(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    if let request = life.unclassified, order.category == nil { return classification(request, order, &life, now) }
    let at = deskTime(order, &life, now, minutes: 15...150)
    let user = technician(&life)
    if order.inspections.last?.outcome == "nothing-found" {
      return act("cancel", on: order, at: at, as: user) {
        $0.field("reason", "Al sopralluogo non risulta alcun guasto.")
      }
    }
    life.tries += 1
    guard life.tries <= 6 else { return nil }
    let amount = estimate(&life)
    return act("set", on: order, at: at, as: user) {
      if order.category == nil { $0.field("category", life.entry.category) }
      $0.field("estimate", amount)
    }
  }

  private func classification(
    _ request: String, _ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp
  ) -> PlannedAct {
    let entry = life.entry
    life.unclassified = nil
    let call = Call.post("requests/\(request)/classify", as: self.operator(&life)) {
      $0.field("category", entry.category)
      $0.field("address", entry.address)
      $0.field("place", entry.place)
      $0.field("lat", entry.lat)
      $0.field("lon", entry.lon)
    }
    let at = hours.deskTime(after: now, minutes: life.random.within(5...60))
    return PlannedAct(at: at, name: "classify", call: call, subject: .besides(order.number))
  }

  func inspection(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    if let planned = order.inspections.last(where: { $0.state == "scheduled" }) {
      return record(order, &life, at: max(now, planned.on ?? now), kind: "preventive")
    }
    let at = deskTime(order, &life, now, minutes: 15...180)
    guard life.random.happens(60) else {
      return record(
        order, &life, at: hours.siteTime(after: now, minutes: life.random.within(60...600)), kind: "preventive")
    }
    let on = hours.siteTime(after: at, minutes: life.random.within(60...1_200))
    let user = technician(&life)
    let call = Call.post("orders/\(order.number)/inspections", as: user) {
      $0.field("kind", "preventive")
      $0.field("on", on.rfc3339())
      $0.field("inspector", user)
    }
    return PlannedAct(at: at, name: "schedule", call: call, subject: .besides(order.number))
  }

  private func record(_ order: OrderBrief, _ life: inout OrderLife, at: Timestamp, kind: String) -> PlannedAct {
    let user = technician(&life)
    let amount = estimate(&life)
    let outcome = ["confirmed", "nothing-found", "made-safe"][life.random.index(weights: [88, 7, 5])]
    let code = life.random.one(of: ["RIP-01", "RIP-02", "SOST-01", "POT-03", "CONS-02"])
    let call = Call.post("orders/\(order.number)/inspections", as: user) {
      $0.field("kind", kind)
      $0.field("outcome", outcome)
      guard outcome != "nothing-found" else { return }
      $0.field("code", code)
      $0.field("estimate", amount)
    }
    return PlannedAct(at: at, name: "inspect", call: call, subject: .besides(order.number))
  }

  func approval(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    life.tries += 1
    guard life.tries <= 8 else { return nil }
    let at = deskTime(order, &life, now, minutes: 15...240)
    if order.state == "approval", life.tries == 1, life.random.happens(2) {
      return act("decline", on: order, at: at, as: technician(&life)) {
        $0.field("reason", "Preventivo troppo alto: da rivedere.")
      }
    }
    let claim = max(order.estimate ?? 0, order.final ?? 0)
    // A claim above the approved amount is not shown as final yet: whoever may approve more looks at it.
    let isBig = claim > 450_000 || life.tries > 3
    let approver = isBig ? Staff.managers[life.tries % 2] : technician(&life)
    return act("approve", on: order, at: at, as: approver)
  }

  func choice(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    life.tries += 1
    let at = deskTime(order, &life, now, minutes: 15...120)
    let user = technician(&life)
    if life.tries > 9 {
      return act("cancel", on: order, at: at, as: user) { $0.field("reason", "Eseguito in economia.") }
    }
    guard let firm = firms.choice(for: order, &life.random), life.tries % 2 == 0 else {
      return act("route", on: order, at: at, as: user)
    }
    return act("offer", on: order, at: at, as: user) {
      $0.field("contractor", firm)
      $0.field("reason", "Squadra già in zona, concordato per telefono.")
    }
  }

  private func estimate(_ life: inout OrderLife) -> String {
    switch life.random.below(100) {
    case 0: "\(life.random.within(104...240))00.00"
    case 1...4: "\(life.random.within(52...95))00.00"
    default: "\(life.random.within(15...220))0.00"
    }
  }
}
