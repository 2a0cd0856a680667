@testable import WorkOrders

extension RuleClaims {
  /// A firm with one contract that covers a trade.
  func standing(_ code: ContractorCode, _ trade: TradeCode, _ words: Words = Words("")) -> ContractStanding {
    let metres = words.optional("metres").flatMap(Double.init)
    let firm = Contractor(
      code: code, name: code.rawValue, phone: "0522 1", mode: .phone,
      base: metres.flatMap { Coordinate(latitude: 44.6 + $0 / 111_194.93, longitude: 10.6) }, contracts: [])
    let amount = { (word: String) in words.optional(word).flatMap { try? Euro(typed: $0) } }
    let contract = FrameworkContract(
      code: ContractCode(rawValue: "C-\(code)"), trades: [trade], ceiling: amount("of") ?? Euro(cents: 10_000_000),
      validFrom: CivilDate(checkedYear: 2026, month: 1, day: 1),
      validTo: CivilDate(checkedYear: 2026, month: 12, day: 31),
      priority: words.optional("priority").flatMap { Int($0) } ?? 1)
    return ContractStanding(
      contractor: firm, contract: contract, committed: amount("drawn") ?? .zero,
      turns: words.optional("turns").flatMap { Int($0) } ?? 0, turnsAmount: amount("amount") ?? .zero)
  }

  /// Who is asked for an order of 100 euro, in this order.
  func choice(_ line: String) throws -> String {
    let sides = line.components(": ")
    guard sides.count == 2, let category = policy.category(CategoryCode(rawValue: Words(sides[0])[1])) else {
      throw Unknown(line: line)
    }
    let now = try time("2026-03-03T09:00")
    var order = WorkOrder(
      number: OrderNumber(year: 2026, serial: 1), createdAt: now, reportedAt: now, requests: [])
    let firms = sides[1].components("; ").map(Words.init)
    for firm in firms {
      let answers: [OfferState] = firm.words.compactMap { ["silent": .expired, "refused": .refused][$0] }
      for answer in answers {
        var offer = Offer(
          round: order.offers.count + 1, contractor: ContractorCode(rawValue: firm.first),
          contract: ContractCode(rawValue: "C-\(firm.first)"), mode: .phone, sentAt: now, answerBy: now)
        offer.state = answer
        order.offers.append(offer)
      }
    }
    let table = RoutingTable(firms.map { standing(ContractorCode(rawValue: $0.first), category.trade, $0) })
    let found = policy.routing.ranking(for: category.code, among: table.standings(for: category.trade)) { round in
      var need = Router.Need(
        trade: category.trade, zone: nil, day: policy.calendar.zone.date(of: now), amount: Euro(cents: 10_000),
        excluded: order.excludedContractors(in: round))
      need.site = Coordinate(latitude: 44.6, longitude: 10.6)
      return need
    }
    let asked = found.candidates.filter(\.isEligible).map(\.contractor.rawValue)
    return asked.isEmpty ? "nobody" : asked.joined(separator: ", ")
  }

  /// Who is told of an alarm, and when.
  func alarm() -> String {
    ([policy.routing.alarm.name + " at once"]
      + policy.routing.escalation.map { "\($0.contact.name) after \($0.after.components.seconds) s" })
      .joined(separator: ", ")
  }

  /// Whether the law's rotation looks at a direct award.
  func rotation(_ words: Words) throws -> String {
    guard let rule = policy.routing.rotation(on: try CivilDate(typed: words.value("on"))) else { return "free" }
    return try euro(words[1]) < rule.exemptBelow ? "free" : "applies"
  }

  /// What a missed target costs.
  func penalty(_ words: Words) throws -> String {
    guard let rule = policy.penalties.first(where: { $0.target.rawValue == words[1] }), let units = Int64(words[2])
    else { throw Unknown(line: words[1]) }
    return "\(rule.amount(units: units, cost: try euro(words.value("on"))))"
  }

  /// Whether works may be ordered on the spot.
  func extremeUrgency(_ words: Words) throws -> String {
    let terms = policy.extremeUrgency(on: try CivilDate(typed: words.value("on")))
    guard try euro(words[1]) <= terms.ceiling else { return "refused" }
    return "allowed, justified within \(terms.justificationDays) days"
  }
}
