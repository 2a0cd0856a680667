import WorkOrders

/// Made-up orders of two years as journal events, the same for the same number; none is kept.
struct SyntheticLives {
  let policy: Policy
  let contractors: [Contractor]
  /// How many orders the two years are spread over.
  let count: Int

  /// The life of one order, by its serial number: opened, decided, offered, done and closed.
  func events(_ serial: Int) -> [JournalEvent] {
    let category = policy.categories[serial % policy.categories.count]
    let zone = policy.zones.isEmpty ? nil : policy.zones[serial % policy.zones.count].code
    let firms = contractors.filter { firm in firm.contracts.contains { $0.trades.contains(category.trade) } }
    let firm = firms.isEmpty ? nil : firms[serial % firms.count]
    let cost = category.estimate ?? Euro(cents: Int64(serial % 900 + 100) * 100)
    let start = Timestamp(milliseconds: 1_735_722_000_000 + Int64(serial) * 63_000_000_000 / Int64(count))
    let number = OrderNumber(year: 2025, serial: serial)
    func event(
      _ kind: EventKind, _ minute: Int, _ state: OrderState, _ facts: Facts = [:], asked: Bool = true
    ) -> JournalEvent {
      let time = start + .seconds(minute * 60)
      let labels = EventLabels(
        area: category.area, category: category.code, zone: zone, urgency: category.urgency,
        contractor: asked ? firm?.code : nil)
      return JournalEvent(
        kind, occurredAt: time, enteredAt: time, actor: "anna", role: .operator, subjects: EventSubjects(order: number),
        labels: labels, toState: state.rawValue, amount: cost, facts: facts)
    }
    let contract = firm?.contracts.first { $0.trades.contains(category.trade) }?.code.rawValue ?? ""
    return [
      event(.orderOpened, 0, .evaluating, ["reportedAt": .instant(start)], asked: false),
      event(.orderDecided, 0, .ready, ["rule": "within-mandate", "inspected": true], asked: false),
      event(.orderOffered, 0, .offered, ["contract": .text(contract), "chosen": false]),
      event(.orderAccepted, 20, .accepted), event(.orderStarted, 90, .started),
      event(.orderCompleted, 300, .completed, ["final": .amount(cost), "claimed": false]),
      event(.orderClosed, 1_500, .closed),
    ]
  }
}
