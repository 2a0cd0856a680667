import WorkOrders

/// What happens on three days of January 2026 at the centre.
struct Story {
  let teller: Storyteller

  /// Plays all scenes.
  func play() throws {
    try threeCalls()
    try nightEmergency()
    try aboveTheLimit()
    try againstTheRule()
    try inspectionThatRaises()
    try export()
  }

  private func threeCalls() throws {
    try teller.scene("three-calls", "1. Three calls, one pothole, one order") {
      try teller.advance(day: 13, "09:10")
      let first = try teller.logCall(
        as: "op-anna",
        [
          ("category", "roads.pothole"), ("description", "Buca profonda davanti alla farmacia"),
          ("address", "Via della Fiera 21"), ("caller", "Elena Montanari"), ("phone", "+39 300 0000101"),
        ], lat: 44.72113, lon: 10.65512)
      let request = teller.text(first, "request")
      teller.tell("09:10  Elena rings: \(request), order \((first["orders"] as? [String])?.first ?? "none").")
      for (minute, caller, words) in [("09:14", "Marco Lodi", "C'è una buca, ho rotto la gomma"), ("09:21", "Olena Petrenko", "Grossa buca vicino alla farmacia")] {
        try teller.advance(day: 13, minute)
        let call = [
          ("category", "roads.pothole"), ("description", words), ("address", "Via della Fiera 23"), ("caller", caller),
          ("phone", "+39 300 00001\(minute.suffix(2))"), ("link", request),
        ]
        let receipt = try teller.logCall(as: "op-bruno", call, lat: 44.72121, lon: 10.65520)
        let repeats = receipt["duplicates"] as? [Storyteller.Record] ?? []
        let isShown = repeats.contains { teller.text($0, "request") == request }
        try teller.expect(isShown, "the earlier report is shown as a likely repeat")
        teller.tell("\(minute)  \(caller) rings about the same hole: \(teller.text(receipt, "request")), linked to \(request).")
      }
      let orders = first["orders"] as? [String] ?? []
      let order = try teller.look(orders.first ?? "")
      let reporters = (order["requests"] as? [String] ?? []).count
      try teller.expect(orders.count == 1 && reporters == 3, "one order has three requests")
      teller.tell("       Order \(teller.text(order, "number")) is \(teller.text(order, "state")) and has \(reporters) reporters.")
    }
  }

  private func nightEmergency() throws {
    try teller.scene("night-emergency", "2. A pole down at night, activated under a mandate") {
      try teller.advance(day: 14, "03:10")
      let receipt = try teller.logCall(
        as: "op-carla",
        [
          ("category", "lighting.pole-down"), ("description", "Un camion ha abbattuto un palo, cavi sulla strada"),
          ("address", "Via dei Mulini 8"), ("caller", "Davide Iori"), ("phone", "+39 300 0000310"),
        ], lat: 44.6604, lon: 10.653)
      let number = (receipt["orders"] as? [String] ?? []).first ?? ""
      var order = try teller.look(number)
      let offer = teller.offers(order).last ?? [:]
      try teller.expect(teller.text(order, "mandate") == "night-emergency", "the night mandate covers it")
      try teller.expect(order["approved"] is String == false, "nobody has approved it")
      teller.tell("03:10  \(number): \(teller.text(offer, "contractor")) is activated by \(teller.text(offer, "mode")) under \(teller.text(order, "mandate")), without approval.")
      teller.tell("       To be said: \(teller.text(offer, "say"))")
      try teller.advance(day: 14, "03:14")
      order = try teller.act(
        "accept", number, as: "op-carla",
        [("contractor", teller.text(offer, "contractor")), ("by", "phone"), ("who", "Giorgio Davoli"), ("eta", "2026-01-14T03:50:00+01:00")])
      teller.tell("03:14  Giorgio Davoli accepts on the phone; on site at 03:50.")
      try teller.advance(day: 14, "03:48")
      try teller.act("start", number, as: "op-carla", [("contractor", teller.text(offer, "contractor"))])
      try teller.advance(day: 14, "04:20")
      order = try teller.act("make-safe", number, as: "te-hugo")
      teller.tell("04:20  The cables are off, the pole is moved aside: made safe. Limits met: \(met(order)).")
    }
  }

  private func aboveTheLimit() throws {
    try teller.scene("above-the-limit", "3. Above the limit: approved, refused, not answered, accepted by phone") {
      try teller.advance(day: 14, "08:40")
      let receipt = try teller.logCall(
        as: "op-dario",
        [
          ("category", "buildings.roof-leak"), ("description", "Piove in palestra, il tetto è aperto per due metri"),
          ("place", "gym-north"), ("office", "Ufficio scuola"), ("phone", "+39 0522 000113"), ("estimate", "3800,00"),
        ])
      let number = (receipt["orders"] as? [String] ?? []).first ?? ""
      var order = try teller.look(number)
      try teller.expect(teller.text(order, "state") == "approval", "it waits for approval")
      teller.tell("08:40  \(number): estimate \(teller.text(order, "estimate")) euro is above every mandate; it waits for approval.")
      try teller.advance(day: 14, "09:05")
      order = try teller.act("approve", number, as: "te-elisa")
      let first = teller.text(teller.offers(order).last ?? [:], "contractor")
      teller.tell("09:05  te-elisa approves \(teller.text(order, "approved")) euro; \(first) is asked.")
      try teller.advance(day: 14, "09:15")
      order = try teller.act("refuse", number, as: "op-dario", [("contractor", first), ("reason", "Squadra impegnata fino a venerdì"), ("by", "phone"), ("who", "Paolo Zanni")])
      let second = teller.offers(order).last ?? [:]
      teller.tell("09:15  \(first) refuses; \(teller.text(second, "contractor")) is asked by \(teller.text(second, "mode")), to answer by \(teller.text(second, "answerBy")).")
      try teller.advance(to: teller.text(second, "answerBy"))
      try teller.advance(day: 14, "10:20")
      order = try teller.look(number)
      let third = teller.offers(order).last ?? [:]
      let states = teller.offers(order).map { teller.text($0, "state") }
      try teller.expect(states == ["refused", "expired", "sent"], "the second firm's silence leads to the third")
      try teller.expect(teller.text(third, "mode") == "phone", "the third firm is reached by phone")
      teller.tell("10:20  Nothing heard: \(teller.text(third, "contractor")) is next, by \(teller.text(third, "mode")) (\(teller.text(third, "phone"))).")
      order = try teller.act(
        "accept", number, as: "op-dario",
        [("contractor", teller.text(third, "contractor")), ("by", "phone"), ("who", "Laura Galli"), ("eta", "2026-01-14T14:00:00+01:00")])
      teller.tell("10:20  op-dario reaches Laura Galli, who accepts: \(teller.text(order, "state")).")
    }
  }

  /// The limits of an order that were met.
  func met(_ order: Storyteller.Record) -> String {
    let targets = order["targets"] as? [Storyteller.Record] ?? []
    return targets.filter { $0["metAt"] is String }.map { teller.text($0, "name") }.joined(separator: ", ")
  }
}
