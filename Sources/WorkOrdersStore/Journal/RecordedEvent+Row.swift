import WorkOrders

extension RecordedEvent {
  /// Reads the columns `id, position, block, digest`, then those of ``CanonicalEvent`` in their order.
  init(row: SQLRow) throws {
    self.init(
      id: try row.int64(0), position: try row.optionalInt64(1), block: try row.optionalInt64(2),
      event: try JournalEvent(row: row))
  }
}

extension JournalEvent {
  fileprivate init(row: SQLRow) throws {
    self.init(
      try row.choice(4), format: try row.int(5), occurredAt: try row.timestamp(6), enteredAt: try row.timestamp(7),
      actor: try row.text(8), role: try row.choice(9), onBehalfOf: try row.optionalCode(10),
      cause: try row.optionalText(11),
      subjects: EventSubjects(
        contact: try row.optionalNumber(12), request: try row.optionalNumber(13), order: try row.optionalNumber(14),
        inspection: try row.optionalNumber(15)),
      labels: try EventLabels(row: row, 16),
      fromState: try row.optionalText(22), toState: try row.optionalText(23), amount: try row.optionalEuro(24),
      facts: try Self.facts(row, 25), texts: try Self.texts(row, 26))
  }

  /// Reads facts.
  static func facts(_ row: SQLRow, _ index: Int) throws -> Facts {
    var facts: Facts?
    if row.cells.kind(index) == .text { row.cells.withUTF8(index) { facts = FactsReader.read(utf8: $0) } }
    guard let facts else { throw row.wrong(index, "facts") }
    return facts
  }

  private static func texts(_ row: SQLRow, _ index: Int) throws -> [String: TextDigest] {
    try facts(row, index).mapValues { value in
      guard case .text(let hex) = value, let digest = TextDigest(hex: hex) else { throw row.wrong(index, "digests") }
      return digest
    }
  }
}

extension EventLabels {
  /// Reads the columns `area, category, zone, urgency, channel, contractor` from an index on.
  init(row: SQLRow, _ first: Int) throws {
    self.init(
      area: try row.optionalCode(first), category: try row.optionalCode(first + 1),
      zone: try row.optionalCode(first + 2), urgency: try row.optionalCode(first + 3),
      channel: try row.optionalText(first + 4), contractor: try row.optionalCode(first + 5))
  }
}
