import WorkOrders

/// Proves that what is stored of every order follows from its journal.
///
/// Its clocks are computed again, and the decisions that explain it compared with their seals; what differs is named
/// with its order. Orders are taken one by one, so memory stays flat.
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
      for number in orders { try verify(number, into: &faults) }
      last = newest.key
    }
  }

  private func numbers(after key: Int64) throws -> [OrderNumber] {
    try connection.query("SELECT number FROM work_order WHERE number > $1 ORDER BY number LIMIT 500", [key]) {
      OrderNumber(key: try $0.int64(0))
    }
  }

  private func verify(_ number: OrderNumber, into faults: inout FaultList) throws {
    let events = try JournalReader.events(of: number, on: connection)
    var replay = ClockReplay()
    for recorded in events {
      guard let policy = policies.last(where: { $0.event <= recorded.id })?.policy else { continue }
      replay.add(recorded.event, under: policy)
    }
    for difference in replay.differences(from: try OrderRow.targets(of: number, on: connection)) {
      faults.add(
        .clock,
        .init(
          it: "I termini dell'ordine \(number) non seguono dal suo giornale: \(difference.it).",
          en: "The clocks of order \(number) do not follow from its journal: \(difference.en)."))
    }
    try compareDecisions(of: number, with: events, &faults)
  }

  private func compareDecisions(
    of number: OrderNumber, with events: [RecordedEvent], _ faults: inout FaultList
  ) throws {
    let sealed = Set(
      events.compactMap { recorded -> String? in
        guard case .text(let seal)? = recorded.event.facts[DecisionSeal.fact] else { return nil }
        return seal
      })
    let kept = try decisions(of: number)
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

  private func decisions(of number: OrderNumber) throws -> [(at: Timestamp, seal: DecisionSeal)] {
    try connection.query(
      """
      SELECT decided_at, kind, rule, policy_version, outcome, facts, candidates FROM decision
      WHERE work_order = $1 ORDER BY id
      """, [number.key]
    ) { row in
      let at = try row.timestamp(0)
      let seal = DecisionSeal(
        of: number, at: at, kind: try row.text(1), rule: try row.text(2), policyVersion: try row.int(3),
        outcome: try row.text(4), facts: try row.text(5), candidates: try row.text(6))
      return (at, seal)
    }
  }
}
