/// The second half of the story: a choice against the rule, an inspection, closing, and the figures.
extension Story {
  func againstTheRule() throws {
    try teller.scene("against-the-rule", "4. A technician chooses another firm than the rule's") {
      try teller.advance(day: 14, "11:00")
      let receipt = try teller.logCall(
        as: "op-anna",
        [
          ("category", "roads.pavement"), ("description", "Porfido sconnesso davanti alla scuola, due persone cadute"),
          ("address", "Via dei Servi 8"), ("phone", "+39 0522 000102"),
        ], lat: 44.6958, lon: 10.6331)
      let number = teller.order(of: receipt)
      try teller.expect(teller.text(try teller.look(number), "state") == "approval", "it waits for approval")
      try teller.advance(day: 14, "11:10")
      try choose("multiservizi-rossi", for: number)
    }
  }

  private func choose(_ firm: String, for number: String) throws {
    let reason = "Sta già rifacendo il cortile della scuola accanto: finisce oggi stesso, senza un secondo cantiere."
    try teller.act("approve", number, as: "te-fabio", [("contractor", firm), ("reason", reason)])
    let explanation = try teller.object(.get("orders/\(number)/explanation"))
    teller.keepExplanation(explanation)
    let decisions = explanation["decisions"] as? [Storyteller.Record] ?? []
    let candidates = decisions.last?["candidates"] as? [Storyteller.Record] ?? []
    let rules = candidates.first { $0["eligible"] as? Bool == true }.map { teller.text($0, "contractor") } ?? ""
    try teller.expect(!rules.isEmpty && rules != firm, "the rule would have asked another firm")
    teller.tell("11:10  \(number): the rule would ask \(rules); te-fabio puts it to \(firm), and says why.")
    teller.tell("       \(decisions.count) decisions about it are kept, each with its candidates.")
    try teller.advance(day: 14, "11:25")
    let answer = [("contractor", firm), ("eta", "2026-01-14T12:30:00+01:00")]
    let order = try teller.act("accept", number, as: "op-anna", answer)
    try teller.expect(teller.text(order, "contractor") == firm, "the chosen firm has it")
  }

  func inspectionThatRaises() throws {
    try teller.scene(
      "inspection", "5. An inspection codes the work and raises the estimate; then completion, check, closing"
    ) {
      try teller.advance(day: 14, "11:40")
      let receipt = try teller.logCall(
        as: "op-bruno",
        [
          ("category", "roads.pavement"), ("description", "Marciapiede sollevato dalle radici, una signora è caduta"),
          ("address", "Via dei Tigli 40"), ("caller", "Teresa Fontana"), ("phone", "+39 300 0000540"),
        ], lat: 44.735, lon: 10.5502)
      let number = (receipt["orders"] as? [String] ?? []).first ?? ""
      try teller.expect(teller.text(try teller.look(number), "state") == "approval", "it waits for approval")
      let order = try teller.act("approve", number, as: "te-gina")
      let firm = teller.text(order, "contractor")
      teller.tell("11:40  \(number): te-gina approves \(teller.text(order, "approved")) euro; \(firm) is asked.")
      try teller.advance(day: 14, "12:00")
      try teller.act("accept", number, as: "op-bruno", [("contractor", firm), ("eta", "2026-01-16T08:00:00+01:00")])
      try inspect(number)
      try finish(number, firm: firm)
    }
  }

  private func inspect(_ number: String) throws {
    try teller.advance(day: 15, "08:30")
    try teller.inspect(
      number, as: "te-gina",
      [
        ("kind", "preventive"), ("outcome", "confirmed"), ("code", "RIP-02"), ("estimate", "2600.00"),
        ("note", "Radici sotto il cordolo: venti metri da rifare."),
      ])
    var order = try teller.look(number)
    try teller.expect(order["approvalPending"] as? Bool == true, "approval is asked again")
    teller.tell(
      "15 January, 08:30  te-gina looks: coded \(teller.text(order, "code")), "
        + "estimate now \(teller.text(order, "estimate")) euro. Approval is asked again.")
    try teller.advance(day: 15, "09:00")
    order = try teller.act("approve", number, as: "te-irma")
    try teller.expect(order["approvalPending"] as? Bool == false, "the growth is approved")
    teller.tell("09:00  te-irma approves \(teller.text(order, "approved")) euro.")
  }

  private func finish(_ number: String, firm: String) throws {
    try teller.advance(day: 16, "08:00")
    try teller.act("start", number, as: "op-bruno", [("contractor", firm)])
    try teller.advance(day: 16, "12:30")
    var order = try teller.act("complete", number, as: "op-bruno", [("contractor", firm), ("final", "2540,50")])
    teller.tell("16 January, 12:30  \(firm) is done: \(teller.text(order, "final")) euro.")
    try teller.advance(day: 17, "09:30")
    try teller.inspect(
      number, as: "te-hugo",
      [("kind", "verification"), ("outcome", "passed"), ("note", "Piano e cordolo a regola d'arte.")])
    order = try teller.act(
      "close", number, as: "te-hugo", [("answer", "Il marciapiede è stato rifatto. Grazie della segnalazione.")])
    try teller.expect(teller.text(order, "state") == "closed", "it is closed")
    teller.tell("17 January, 09:30  te-hugo checks and closes it, and keeps the answer for Teresa Fontana.")
  }

  func export() throws {
    try teller.scene("export", "6. The figures of the quarter") {
      let figures = try teller.object(.get("statistics/2026-Q1"))
      let totals = figures["totals"] as? Storyteller.Record ?? [:]
      for name in ["contacts", "requests", "orders"] {
        let total = totals[name] as? Storyteller.Record ?? [:]
        func number(_ field: String) -> Int { total[field] as? Int ?? 0 }
        let came = number("carriedIn") + number("opened") + number("reopened")
        let went = number("closed") + number("cancelled") + number("carriedOut")
        try teller.expect(came == went, "the totals of \(name) reconcile")
        teller.tell(
          "\(name): carried in \(number("carriedIn")), opened \(number("opened")), carried out \(number("carriedOut"))."
        )
      }
      teller.keepFigures(totals)
    }
  }
}
