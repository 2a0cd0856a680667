public import WorkOrders

extension RegisterSnapshot {
  /// The dossier of an order; `nil` when it has none.
  public func dossier(of order: OrderNumber) throws -> Dossier? {
    let steps = try steps(of: order)
    return try connection.first(
      """
      SELECT opened_at, opened_by, amount, terms_from, terms_ceiling, justification_days, proposal_days, council_days,
        circumstance, causes, works, site
      FROM dossier WHERE work_order = $1
      """, [order.key]
    ) { row in
      Dossier(
        order: order, openedAt: try row.timestamp(0), openedBy: try row.text(1),
        statement: try UrgencyStatement(
          circumstance: try row.text(8), causes: try row.text(9), works: try row.text(10), site: try row.text(11)),
        amount: try row.euro(2),
        terms: ExtremeUrgencyTerms(
          from: try CivilDate(typed: try row.text(3)), ceiling: try row.euro(4), justificationDays: try row.int(5),
          proposalDays: try row.int(6), councilDays: try row.int(7)), steps: steps)
    }
  }

  /// The orders that have a dossier, newest first.
  public func dossiers(limit: Int = 50) throws -> [Dossier] {
    try connection.query(
      "SELECT work_order FROM dossier ORDER BY opened_at DESC, work_order DESC LIMIT $1", [limit]
    ) { OrderNumber(key: try $0.int64(0)) }.compactMap(dossier)
  }

  /// The report of a dossier as it was drawn up, with its SHA-256 in hex; `nil` without a dossier.
  public func dossierReport(of order: OrderNumber) throws -> (page: String, sha256: String)? {
    try connection.first("SELECT report, report_sha256 FROM dossier WHERE work_order = $1", [order.key]) {
      (try $0.text(0), try $0.text(1))
    }
  }

  /// Everything that proves what was found and done: files of the dossier, pictures of inspections, what reporters sent.
  public func evidence(of order: OrderNumber) throws -> [DossierEvidence] {
    try connection.query(
      """
      SELECT sha256, name, media_type, size, caption, '', added_at FROM dossier_evidence WHERE work_order = $1
      UNION ALL
      SELECT inspection_photo.sha256, inspection_photo.name, media_type, size, NULL,
        'inspection ' || inspection.kind, inspection.took_place_at
      FROM inspection_photo JOIN inspection ON inspection.number = inspection_photo.inspection
      WHERE inspection.work_order = $1
      UNION ALL
      SELECT attachment.sha256, attachment.name, media_type, size, NULL, 'contact', contact.occurred_at
      FROM order_request
      JOIN contact_request ON contact_request.request = order_request.request
      JOIN attachment ON attachment.contact = contact_request.contact
      JOIN contact ON contact.number = contact_request.contact
      WHERE order_request.work_order = $1
      ORDER BY 7, 1
      """, [order.key]
    ) { row in
      let source = try row.text(5)
      return DossierEvidence(
        file: try StoredFile(row),
        caption: try row.optionalText(4), source: source.isEmpty ? "dossier" : source,
        addedAt: try row.optionalTimestamp(6))
    }
  }

  private func steps(of order: OrderNumber) throws -> [DossierStep] {
    let found = try connection.query(
      "SELECT name, due, done_at, recorded_by FROM dossier_step WHERE work_order = $1", [order.key]
    ) { row in
      DossierStep(
        name: try row.choice(0), due: try row.timestamp(1), doneAt: try row.optionalTimestamp(2),
        recordedBy: try row.optionalText(3))
    }
    return DossierStep.Name.allCases.compactMap { name in found.first { $0.name == name } }
  }
}
