/// The third scene: an order above every mandate, and three firms.
extension Story {
  func aboveTheLimit() throws {
    try teller.scene("above-the-limit", "3. Above the limit: approved, refused, not answered, accepted by phone") {
      try teller.advance(day: 14, "08:40")
      let receipt = try teller.logCall(
        as: "op-dario",
        [
          ("category", "buildings.roof-leak"), ("place", "gym-north"), ("office", "Ufficio scuola"),
          ("description", "Piove in palestra, il tetto è aperto per due metri"), ("phone", "+39 0522 000113"),
          ("estimate", "3800,00"),
        ])
      let number = teller.order(of: receipt)
      let order = try teller.look(number)
      try teller.expect(teller.text(order, "state") == "approval", "it waits for approval")
      teller.tell("08:40  \(number): \(teller.text(order, "estimate")) euro is above every mandate; it waits.")
      try refuse(number, first: approve(number))
      try silence(number)
      try reachByPhone(number)
    }
  }

  private func approve(_ number: String) throws -> String {
    try teller.advance(day: 14, "09:05")
    let order = try teller.act("approve", number, as: "te-elisa")
    let firm = teller.text(teller.lastOffer(order), "contractor")
    teller.tell("09:05  te-elisa approves \(teller.text(order, "approved")) euro; \(firm) is asked.")
    return firm
  }

  private func refuse(_ number: String, first: String) throws {
    try teller.advance(day: 14, "09:15")
    let answer = [
      ("contractor", first), ("reason", "Squadra impegnata fino a venerdì"), ("by", "phone"), ("who", "Paolo Zanni"),
    ]
    let order = try teller.act("refuse", number, as: "op-dario", answer)
    let second = teller.lastOffer(order)
    teller.tell("09:15  \(first) refuses; \(teller.text(second, "contractor")) is asked")
    teller.tell("       by \(teller.text(second, "mode")), to answer by \(teller.text(second, "answerBy")).")
  }

  private func silence(_ number: String) throws {
    let second = teller.lastOffer(try teller.look(number))
    try teller.advance(to: teller.text(second, "answerBy"))
    try teller.advance(day: 14, "10:20")
    let order = try teller.look(number)
    let states = teller.offers(order).map { teller.text($0, "state") }
    try teller.expect(states == ["refused", "expired", "sent"], "the second firm's silence leads to the third")
  }

  private func reachByPhone(_ number: String) throws {
    let third = teller.lastOffer(try teller.look(number))
    let firm = teller.text(third, "contractor")
    try teller.expect(teller.text(third, "mode") == "phone", "the third firm is reached by phone")
    teller.tell(
      "10:20  Nothing heard: \(firm) is next, by \(teller.text(third, "mode")) (\(teller.text(third, "phone"))).")
    let answer = [
      ("contractor", firm), ("by", "phone"), ("who", "Laura Galli"), ("eta", "2026-01-14T14:00:00+01:00"),
    ]
    let order = try teller.act("accept", number, as: "op-dario", answer)
    try teller.expect(teller.text(order, "state") == "accepted", "the third firm has it")
    teller.tell("10:20  op-dario reaches Laura Galli, who accepts.")
  }
}
