import WorkOrders

/// What firms do, and whoever writes it down for them.
extension Conduct {
  func answer(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    guard let offer = order.offers.last, let answerBy = offer.answerBy else {
      return wait(order, &life, until: now + .seconds(900))
    }
    let luck = life.random.below(100)
    guard luck < 94 else { return look(order.number, at: answerBy + .seconds(60)) }
    let at = min(answerTime(order, offer, &life, now), answerBy)
    let isPhone = offer.mode == "phone"
    let who = isPhone ? People.name(life.random.below(People.count)) : nil
    let user = self.operator(&life)
    let eta = arrivalTime(order, &life, at)
    return act(luck < 87 ? "accept" : "refuse", on: order, at: at, as: user) {
      $0.field("contractor", offer.contractor)
      if isPhone { $0.field("by", "phone") }
      $0.field("who", who)
      $0.field(luck < 87 ? "eta" : "reason", luck < 87 ? eta.rfc3339() : "Nessuna squadra libera.")
    }
  }

  private func answerTime(
    _ order: OrderBrief, _ offer: OrderBrief.Offer, _ life: inout OrderLife, _ now: Timestamp
  ) -> Timestamp {
    switch order.urgency {
    case "emergency": now + .seconds(life.random.within(2...9) * 60)
    case "urgent": hours.quarterHour(after: now, minutes: life.random.within(5...40))
    default: hours.siteTime(after: now, minutes: life.random.within(20...400))
    }
  }

  private func arrivalTime(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> Timestamp {
    switch order.urgency {
    case "emergency": hours.quarterHour(after: now, minutes: life.random.within(5...45))
    case "urgent": hours.siteTime(after: now, minutes: life.random.within(30...700))
    case "programmed": hours.siteTime(after: now, minutes: life.random.within(3...25) * 1_440)
    default: hours.siteTime(after: now, minutes: life.random.within(200...3_600))
    }
  }

  func arrival(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    let at = arrivalTime(order, &life, now)
    switch life.random.below(200) {
    case 0...1:
      return act("hand-back", on: order, at: at, as: technician(&life)) { $0.field("reason", "Mezzo guasto.") }
    case 2:
      return act("cancel", on: order, at: at, as: technician(&life)) {
        $0.field("reason", "Già sistemato dal gestore.")
      }
    default:
      return act("start", on: order, at: at, as: self.operator(&life)) { $0.field("contractor", order.contractor) }
    }
  }

  func work(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    if order.urgency == "emergency", !order.isMadeSafe {
      let at = hours.quarterHour(after: now, minutes: life.random.within(10...60))
      return act("make-safe", on: order, at: at, as: technician(&life))
    }
    if !life.hasRested, life.random.happens(4) {
      life.hasRested = true
      let at = hours.siteTime(after: now, minutes: 60)
      let cause = life.random.one(of: ["Maltempo", "Attesa materiale", "Attesa del gestore della rete"])
      return act("suspend", on: order, at: at, as: technician(&life)) { $0.field("cause", cause) }
    }
    let isEmergency = order.urgency == "emergency"
    let minutes = life.random.within(isEmergency ? 30...300 : 60...480)
    let at =
      isEmergency ? hours.quarterHour(after: now, minutes: minutes) : hours.siteTime(after: now, minutes: minutes)
    let amount = finalAmount(order, &life)
    return act("complete", on: order, at: at, as: self.operator(&life)) {
      $0.field("contractor", order.contractor)
      $0.field("final", amount)
    }
  }

  func resumption(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    let at = hours.siteTime(after: now, minutes: life.random.within(600...4_000))
    return act("resume", on: order, at: at, as: technician(&life))
  }

  func check(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    let at = hours.deskTime(after: now, minutes: life.random.within(60...2_000))
    let user = technician(&life)
    guard life.isChecked || !life.random.happens(15) else {
      life.isChecked = true
      let outcome = life.random.happens(12) ? "failed" : "passed"
      let call = Call.post("orders/\(order.number)/inspections", as: user) {
        $0.field("kind", "verification")
        $0.field("outcome", outcome)
        if outcome == "failed" { $0.field("note", "Ripristino incompleto.") }
      }
      return PlannedAct(at: at, name: "verify", call: call, subject: .besides(order.number))
    }
    return act("close", on: order, at: at, as: user) { $0.field("answer", "Lavoro eseguito e verificato. Grazie.") }
  }

  func secondLife(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp) -> PlannedAct? {
    guard !life.hasReturned, life.random.happens(1) else { return nil }
    life.hasReturned = true
    life.isChecked = false
    life.tries = 0
    let at = hours.deskTime(after: now, minutes: life.random.within(2_000...20_000))
    return act("reopen", on: order, at: at, as: self.operator(&life)) {
      $0.field("reason", "Il cittadino segnala che il guasto è tornato.")
    }
  }

  private func finalAmount(_ order: OrderBrief, _ life: inout OrderLife) -> String {
    let base = order.approved ?? order.estimate ?? 20_000
    let percent = life.random.happens(3) ? life.random.within(112...140) : life.random.within(70...105)
    return Euro(cents: Int64(base * percent / 100)).description
  }
}
