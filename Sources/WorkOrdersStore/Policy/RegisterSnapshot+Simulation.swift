public import WorkOrders

extension RegisterSnapshot {
  /// Replays the journal under other rules; reads only.
  ///
  /// The journal is read as a stream in the order of entry, so memory holds no more than the open orders.
  ///
  /// - Parameters:
  ///   - setup: the rules and the days.
  ///   - progress: told now and then how many events of how many have been read.
  public func simulate(
    _ setup: SimulationSetup, progress: (_ read: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> SimulationReport {
    var setup = setup
    setup.asOf = now
    let connection = connection
    var simulation = PolicySimulation(setup) { number in
      try connection.first(
        "SELECT latitude, longitude FROM work_order WHERE number = $1", [number.key]
      ) { try $0.coordinate(0, 1) } ?? nil
    }
    let total = try connection.first("SELECT coalesce(max(id), 0) FROM journal_event") { try $0.int(0) } ?? 0
    var read = 0
    try JournalReader.forEachEntered(before: simulation.until, on: connection) { recorded in
      read += 1
      if read.isMultiple(of: 5_000) { progress(min(Int(recorded.id), total), total) }
      if recorded.event.kind == .policyApplied { try apply(recorded.event, to: &simulation) }
      try simulation.add(recorded.event)
    }
    return simulation.finish()
  }

  private func apply(_ event: JournalEvent, to simulation: inout PolicySimulation) throws {
    guard case .integer(let version)? = event.facts["version"] else { return }
    simulation.apply(try policy(version: Int(version)))
  }
}
