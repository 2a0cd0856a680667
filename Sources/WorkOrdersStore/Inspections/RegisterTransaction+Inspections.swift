public import WorkOrders

extension RegisterTransaction {
  /// Asks for a look at the site of an order, or moves the look that it waits for already.
  ///
  /// - Parameters:
  ///   - time: when; `nil` leaves a planned time as it is.
  ///   - inspector: the user who goes; `nil` leaves the one who was to go.
  /// - Throws: ``DomainError`` `invalid` for an inspector who is no user.
  public func scheduleInspection(
    of order: OrderNumber, kind: InspectionKind, on time: Timestamp?, inspector: String?, seen version: Int?,
    in context: ActContext
  ) throws -> Inspection {
    if let inspector { try checkUser(inspector) }
    var inspection = try planned(for: order, kind, context)
    inspection.kind = kind
    inspection.inspector = inspector ?? inspection.inspector
    inspection.plannedAt = time ?? inspection.plannedAt
    let plan = inspection
    try act(on: order, seen: version, in: context) { order, context in
      try insert(plan)
      return try order.scheduleInspection(
        plan.number, kind: kind, on: plan.plannedAt, inspector: plan.inspector, in: context)
    }
    return plan
  }

  private func planned(for order: OrderNumber, _ kind: InspectionKind, _ context: ActContext) throws -> Inspection {
    if let open = try snapshot.order(order).openInspection { return try snapshot.inspection(open) }
    let number = try SerialNumbers.next(InspectionNumber.self, year: try year(context), on: connection)
    return Inspection(number: number, order: order, kind: kind, inspector: nil, plannedAt: nil)
  }

  // The name stands in the journal for ever, so it is a user's and not just any words.
  private func checkUser(_ name: String) throws {
    guard try snapshot.user(UserName(rawValue: name)) == nil else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Non c'è un utente \"\(name.prefix(64))\" per il sopralluogo.",
        en: "There is no user \"\(name.prefix(64))\" to inspect the site."),
      hint: .init(
        it: "Controllare il nome, o aggiungerlo: mcctl user add NOME --role technician.",
        en: "Check the name, or add it: mcctl user add NAME --role technician."), field: "inspector")
  }

  /// Records what an inspection found: one that was scheduled, or one made on the spot.
  ///
  /// - Parameter number: the scheduled inspection; `nil` takes the order's open one, or makes a new one.
  /// - Throws: ``DomainError`` `invalid` for an inspector who is no user, `conflict` for one recorded already.
  public func recordInspection(
    _ number: InspectionNumber?, of order: OrderNumber, _ findings: InspectionFindings, seen version: Int?,
    in context: ActContext
  ) throws -> Inspection {
    if let inspector = findings.inspector { try checkUser(inspector) }
    let open = try snapshot.order(order).openInspection
    let known = try (number ?? (findings.kind == .verification ? nil : open)).map { try snapshot.inspection($0) }
    var inspection = try known ?? made(on: order, findings.kind, context)
    guard inspection.order == order else {
      throw DomainError(
        .conflict,
        .init(
          it: "Il sopralluogo \(inspection.number) è dell'ordine \(inspection.order), non di \(order).",
          en: "Inspection \(inspection.number) belongs to order \(inspection.order), not to \(order)."),
        hint: .init(it: "Registrarlo sul suo ordine.", en: "Record it on its own order."))
    }
    guard inspection.outcome == nil else {
      throw DomainError(
        .conflict,
        .init(
          it: "Il sopralluogo \(inspection.number) è già stato registrato.",
          en: "Inspection \(inspection.number) has been recorded already."),
        hint: .init(it: "Registrarne uno nuovo su \(order).", en: "Record a new one on \(order)."))
    }
    inspection.kind = findings.kind
    inspection.inspector = findings.inspector ?? inspection.inspector ?? context.actor.name
    inspection.at = context.at
    inspection.outcome = findings.outcome
    inspection.code = findings.code
    try insert(inspection)
    let recorded = inspection.number
    try act(on: order, seen: version, in: context) { order, context in
      try order.recordInspection(recorded, findings, in: context)
    }
    return inspection
  }

  private func made(on order: OrderNumber, _ kind: InspectionKind, _ context: ActContext) throws -> Inspection {
    let number = try SerialNumbers.next(InspectionNumber.self, year: try year(context), on: connection)
    return Inspection(number: number, order: order, kind: kind, inspector: context.actor.name, plannedAt: nil)
  }

  private func insert(_ inspection: Inspection) throws {
    try connection.execute(
      """
      INSERT INTO inspection (number, work_order, kind, inspector, planned_at, took_place_at, outcome,
        intervention_code)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (number) DO UPDATE SET kind = excluded.kind, inspector = excluded.inspector,
        planned_at = excluded.planned_at, took_place_at = excluded.took_place_at, outcome = excluded.outcome,
        intervention_code = excluded.intervention_code
      """,
      [
        inspection.number.key, inspection.order.key, inspection.kind.rawValue, inspection.inspector,
        inspection.plannedAt,
        inspection.at, inspection.outcome?.rawValue, inspection.code,
      ])
  }

  /// Notes a photograph that belongs to an inspection; its bytes are kept by hash outside the database.
  ///
  /// - Throws: ``DomainError`` `notFound` for an unknown inspection.
  public func attach(_ photo: StoredFile, to inspection: InspectionNumber) throws {
    _ = try snapshot.inspection(inspection)
    try connection.execute(
      """
      INSERT INTO inspection_photo (inspection, sha256, name, media_type, size, latitude, longitude)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (inspection, sha256) DO NOTHING
      """,
      [
        inspection.key, photo.sha256, photo.name, photo.mediaType, photo.size, photo.position?.latitude,
        photo.position?.longitude,
      ])
  }
}

extension RegisterSnapshot {
  /// The inspection with this number.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func inspection(_ number: InspectionNumber) throws -> Inspection {
    let found = try connection.first(
      """
      SELECT number, work_order, kind, inspector, planned_at, took_place_at, outcome, intervention_code
      FROM inspection WHERE number = $1
      """, [number.key], inspection)
    guard let found else {
      throw DomainError(
        .notFound, .init(it: "Non c'è il sopralluogo \(number).", en: "There is no inspection \(number)."),
        hint: .init(it: "Controllare il numero.", en: "Check the number."))
    }
    return found
  }

  /// Inspections of one order, or the planned ones of all, newest first.
  ///
  /// - Parameters:
  ///   - order: only those of this order; `nil` for all.
  ///   - inspector: only those of this technician.
  ///   - isOpen: only those that still have to be recorded, or only those that have been; `nil` for both.
  ///   - before: only those with a smaller number: the last one of the page before.
  ///   - limit: how many at most.
  public func inspections(
    of order: OrderNumber?, inspector: String? = nil, isOpen: Bool? = nil, before: InspectionNumber? = nil,
    limit: Int = 100
  ) throws -> [Inspection] {
    var conditions = ListConditions(in: connection.dialect)
    conditions.require("work_order", order?.key)
    if isOpen == true { conditions.lead("outcome IS NULL") }
    conditions.require("inspector", inspector)
    if isOpen == false { conditions.lead("outcome IS NOT NULL") }
    // An order has few inspections, and few are open.
    let query = conditions.newest(
      """
      SELECT number, work_order, kind, inspector, planned_at, took_place_at, outcome, intervention_code FROM inspection
      """, below: before?.key, limit: limit, sorts: order != nil || isOpen == true)
    return try connection.query(query.sql, query.arguments, inspection)
  }

  /// The inspections of each of these orders, the first one first.
  func inspections(of orders: [OrderNumber]) throws -> [OrderNumber: [Inspection]] {
    var found: [OrderNumber: [Inspection]] = [:]
    try connection.forEach(Self.ofOrders, of: orders.map(\.key)) { row in
      let inspection = try inspection(row)
      found[inspection.order, default: []].append(inspection)
    }
    return found
  }

  private static let ofOrders: KeyedSQL = """
    SELECT number, work_order, kind, inspector, planned_at, took_place_at, outcome, intervention_code FROM inspection
    WHERE work_order IN {keys} ORDER BY number
    """

  private func inspection(_ row: SQLRow) throws -> Inspection {
    var inspection = Inspection(
      number: InspectionNumber(key: try row.int64(0)), order: OrderNumber(key: try row.int64(1)),
      kind: try row.choice(2), inspector: try row.optionalText(3), plannedAt: try row.optionalTimestamp(4))
    inspection.at = try row.optionalTimestamp(5)
    inspection.outcome = try row.optionalChoice(6)
    inspection.code = try row.optionalCode(7)
    return inspection
  }
}
