import WorkOrders

/// Proves that what is stored of every order follows from its journal.
///
/// Its clocks are computed again, and the decisions that explain it compared with their seals; what differs is named
/// with its order. Few orders are taken at a time, so memory stays flat.
struct OrderVerifier {
  private let connection: any SQLConnection
  private let policies: [(event: Int64, policy: Policy)]

  /// Reads every version of the rules, with the event that put it in force.
  init(_ connection: any SQLConnection, reading policy: (Int) throws -> Policy) throws {
    self.connection = connection
    policies = try connection.query(
      "SELECT id, facts FROM journal_event WHERE kind = 'policy.applied' ORDER BY id"
    ) { (try $0.int64(0), try $0.text(1)) }.compactMap { id, facts in
      guard case .integer(let version)? = FactsReader.read(facts)?["version"] else { return nil }
      return (id, try policy(Int(version)))
    }
  }

  /// Adds a fault for whatever differs.
  func verify(into faults: inout FaultList) throws {
    var last: Int64 = 0
    while case let orders = try numbers(after: last), let newest = orders.last {
      try verify(orders, into: &faults)
      last = newest.key
    }
  }

  private func numbers(after key: Int64) throws -> [OrderNumber] {
    try connection.query("SELECT number FROM work_order WHERE number > $1 ORDER BY number LIMIT 64", [key]) {
      OrderNumber(key: try $0.int64(0))
    }
  }

  private func verify(_ orders: [OrderNumber], into faults: inout FaultList) throws {
    let events = try JournalReader.events(of: orders, on: connection)
    let targets = try OrderRow.targets(of: orders.map(\.key), on: connection)
    let decisions = try connection.grouped(Self.decisions, of: orders.map(\.key), decision)
    for number in orders {
      let own = events[number] ?? []
      compareTargets(of: number, targets[number.key] ?? [], with: own, &faults)
      compareDecisions(of: number, decisions[number.key] ?? [], with: own, &faults)
    }
  }

  private func compareTargets(
    of number: OrderNumber, _ kept: [OrderTarget], with events: [RecordedEvent], _ faults: inout FaultList
  ) {
    var replay = ClockReplay()
    for recorded in events {
      guard let policy = policies.last(where: { $0.event <= recorded.id })?.policy else { continue }
      replay.add(recorded.event, under: policy)
    }
    for difference in replay.differences(from: kept) {
      faults.add(
        .clock,
        .init(
          it: "I termini dell'ordine \(number) non seguono dal suo giornale: \(difference.it).",
          en: "The clocks of order \(number) do not follow from its journal: \(difference.en)."))
    }
  }

  private func compareDecisions(
    of number: OrderNumber, _ kept: [KeptDecision], with events: [RecordedEvent], _ faults: inout FaultList
  ) {
    let sealed = Set(
      events.compactMap { recorded -> String? in
        guard case .text(let seal)? = recorded.event.facts[DecisionSeal.fact] else { return nil }
        return seal
      })
    for (at, seal) in kept where !sealed.contains(seal.hex) {
      faults.add(
        .altered,
        .init(
          it: "La decisione sull'ordine \(number) del \(at.rfc3339()) è stata cambiata o aggiunta dopo.",
          en: "The decision about order \(number) of \(at.rfc3339()) was changed or added after it was taken."))
    }
    let missing = sealed.subtracting(kept.map(\.seal.hex)).count
    guard missing > 0 else { return }
    faults.add(
      .removed,
      .init(
        it: "Decisioni sull'ordine \(number) mancanti o cambiate: \(missing).",
        en: "Decisions about order \(number) are missing or were changed: \(missing)."))
  }

  private typealias KeptDecision = (at: Timestamp, seal: DecisionSeal)

  private static let decisions: KeyedSQL = """
    SELECT work_order, decided_at, kind, rule, policy_version, outcome, facts, candidates FROM decision
    WHERE work_order IN {keys} ORDER BY id
    """

  private func decision(_ row: SQLRow) throws -> KeptDecision {
    let at = try row.timestamp(1)
    let seal = DecisionSeal(
      of: OrderNumber(key: try row.int64(0)), at: at, kind: try row.text(2), rule: try row.text(3),
      policyVersion: try row.int(4), outcome: try row.text(5), facts: try row.text(6), candidates: try row.text(7))
    return (at, seal)
  }
}
