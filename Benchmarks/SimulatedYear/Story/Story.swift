import WorkOrders

/// What happens on some days of January 2026 at the centre.
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
      let pothole = [("category", "roads.pothole"), ("address", "Via della Fiera 21")]
      let elena = [
        ("description", "Buca profonda davanti alla farmacia"), ("caller", "Elena Montanari"),
        ("phone", "+39 300 0000101"),
      ]
      let first = try teller.logCall(as: "op-anna", pothole + elena, lat: 44.72113, lon: 10.65512)
      let request = teller.text(first, "request")
      teller.tell("09:10  Elena rings: \(request), order \(teller.order(of: first)).")
      try neighbour("Marco Lodi", at: "09:14", "C'è una buca, ho rotto la gomma", of: request)
      try neighbour("Olena Petrenko", at: "09:21", "Grossa buca vicino alla farmacia", of: request)
      let order = try teller.look(teller.order(of: first))
      let reporters = (order["requests"] as? [String] ?? []).count
      try teller.expect(reporters == 3, "one order has three requests")
      teller.tell("       \(teller.text(order, "number")) is \(teller.text(order, "state")): \(reporters) reporters.")
    }
  }

  private func neighbour(_ caller: String, at time: String, _ words: String, of request: String) throws {
    try teller.advance(day: 13, time)
    let call = [
      ("category", "roads.pothole"), ("address", "Via della Fiera 23"), ("description", words), ("caller", caller),
      ("phone", "+39 300 00002\(time.suffix(2))"), ("link", request),
    ]
    let receipt = try teller.logCall(as: "op-bruno", call, lat: 44.72121, lon: 10.65520)
    let repeats = receipt["duplicates"] as? [Storyteller.Record] ?? []
    let isShown = repeats.contains { teller.text($0, "request") == request }
    try teller.expect(isShown, "the earlier report is shown as a likely repeat")
    teller.tell("\(time)  \(caller) rings about the same hole: \(teller.text(receipt, "request")), linked.")
  }

  private func nightEmergency() throws {
    try teller.scene("night-emergency", "2. A pole down at night, activated under a mandate") {
      try teller.advance(day: 14, "03:10")
      let receipt = try teller.logCall(
        as: "op-carla",
        [
          ("category", "lighting.pole-down"), ("address", "Via dei Mulini 8"), ("caller", "Davide Iori"),
          ("description", "Un camion ha abbattuto un palo, cavi sulla strada"), ("phone", "+39 300 0000310"),
        ], lat: 44.6604, lon: 10.653)
      let number = teller.order(of: receipt)
      let order = try teller.look(number)
      try teller.expect(teller.text(order, "mandate") == "night-emergency", "the night mandate covers it")
      try teller.expect(order["approved"] is String == false, "nobody has approved it")
      let offer = teller.lastOffer(order)
      let firm = teller.text(offer, "contractor")
      teller.tell("03:10  \(number): \(firm) is activated by \(teller.text(offer, "mode"))")
      teller.tell("       under the mandate \(teller.text(order, "mandate")), without approval.")
      teller.tell("       To be said: \(teller.text(offer, "say"))")
      try repairAtNight(number, firm)
    }
  }

  private func repairAtNight(_ number: String, _ firm: String) throws {
    try teller.advance(day: 14, "03:14")
    let answer = [
      ("contractor", firm), ("by", "phone"), ("who", "Giorgio Davoli"), ("eta", "2026-01-14T03:50:00+01:00"),
    ]
    try teller.act("accept", number, as: "op-carla", answer)
    teller.tell("03:14  Giorgio Davoli accepts on the phone; on site at 03:50.")
    try teller.advance(day: 14, "03:48")
    try teller.act("start", number, as: "op-carla", [("contractor", firm)])
    try teller.advance(day: 14, "04:20")
    let order = try teller.act("make-safe", number, as: "te-hugo")
    let targets = order["targets"] as? [Storyteller.Record] ?? []
    let met = targets.filter { $0["metAt"] is String }.map { teller.text($0, "name") }.joined(separator: ", ")
    teller.tell("04:20  The cables are off, the pole is moved aside. Limits met: \(met).")
  }
}
