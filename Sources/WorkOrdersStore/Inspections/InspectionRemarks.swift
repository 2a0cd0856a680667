public import WorkOrders

/// What else is known about an inspection besides its own fields.
public struct InspectionRemarks: Hashable, Sendable {
  /// What it estimated, once it is recorded.
  public var estimate: Euro?
  /// What it noted, unless erased.
  public var note: String?
  /// The pictures kept with it, by name.
  public var photos: [StoredFile] = []
}

extension RegisterSnapshot {
  /// What is known about each of these inspections besides its own fields, in their order.
  public func remarks(on inspections: [Inspection]) throws -> [InspectionRemarks] {
    let photos = try connection.grouped(Self.photos, of: inspections.map(\.number.key)) { row in
      try StoredFile(keyed: row)
    }
    let findings = try findings(of: inspections.filter { $0.outcome != nil })
    return inspections.map { inspection in
      var remarks = findings[inspection.number] ?? InspectionRemarks()
      remarks.photos = photos[inspection.number.key] ?? []
      return remarks
    }
  }

  // What was recorded again later stands for the whole.
  private func findings(of inspections: [Inspection]) throws -> [InspectionNumber: InspectionRemarks] {
    var found: [InspectionNumber: InspectionRemarks] = [:]
    try connection.forEach(Self.findings, of: Array(Set(inspections.map(\.order)))) { row in
      found[try row.number(0)] = InspectionRemarks(estimate: try row.optionalEuro(1), note: try row.optionalText(2))
    }
    return found
  }

  private static let photos: KeyedSQL = """
    SELECT inspection, sha256, name, media_type, size, latitude, longitude FROM inspection_photo
    WHERE inspection IN {keys} ORDER BY inspection, name, sha256
    """

  private static let findings: KeyedSQL = """
    SELECT journal_event.inspection_number, journal_event.amount, journal_words.text FROM journal_event
    LEFT JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = 'note'
    WHERE journal_event.order_number IN {keys} AND journal_event.kind = 'inspection.recorded'
      AND journal_event.inspection_number IS NOT NULL
    ORDER BY journal_event.id
    """
}
