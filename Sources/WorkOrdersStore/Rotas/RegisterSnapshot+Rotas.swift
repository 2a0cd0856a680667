public import WorkOrders

extension RegisterSnapshot {
  /// Every rota, contractors by code and then the technicians.
  public func rotas() throws -> [Rota] { try rotas(from: "", to: "~") }

  /// One rota; `nil` when none was imported.
  public func rota(of owner: RotaOwner) throws -> Rota? {
    try rotas(from: owner.key, to: owner.key).first
  }

  /// Who of an owner is on duty at an instant.
  public func duties(of owner: RotaOwner, at time: Timestamp, _ city: CityZone) throws -> [Duty] {
    try rota(of: owner)?.duties(at: time, in: city) ?? []
  }

  /// Contractors that have a rota and nobody on duty now.
  func contractorsOffDuty(_ city: CityZone) throws -> Set<ContractorCode> {
    var offDuty: Set<ContractorCode> = []
    for rota in try rotas(from: "contractor:", to: "contractor;") {
      if case .contractor(let code) = rota.owner, !rota.isCovered(at: now, in: city) { offDuty.insert(code) }
    }
    return offDuty
  }

  private func rotas(from first: String, to last: String) throws -> [Rota] {
    let rows = try connection.query(
      """
      SELECT owner, uid, who, phone, email, clock, first_day, start_minute, minutes, every, step, weekdays, until,
        skipped
      FROM rota_turn WHERE owner >= $1 AND owner <= $2 ORDER BY owner, position
      """, [first, last]
    ) { (owner: try $0.text(0), turn: try turn($0)) }
    return Dictionary(grouping: rows, by: \.owner).sorted { $0.key < $1.key }.compactMap { key, rows in
      RotaOwner(key: key).map { Rota(owner: $0, turns: rows.map(\.turn)) }
    }
  }

  private func turn(_ row: SQLRow) throws -> RotaTurn {
    var repetition: RotaRepetition?
    if let every: RotaRepetition.Unit = try row.optionalChoice(9) {
      let digits = try row.optionalText(11) ?? ""
      let weekdays = digits.compactMap(\.wholeNumberValue).compactMap(Weekday.init(rawValue:))
      repetition = RotaRepetition(
        every: every, step: try row.optionalInt(10) ?? 1, weekdays: Set(weekdays), until: try row.optionalTimestamp(12))
    }
    return RotaTurn(
      uid: try row.text(1), who: try row.text(2), phone: try row.optionalText(3), email: try row.optionalText(4),
      clock: try row.choice(5), firstDay: try row.date(6), startMinute: try row.int(7), minutes: try row.int(8),
      repetition: repetition,
      skipped: Set(try row.text(13).split(separator: " ").compactMap { CivilDate(String($0)) }))
  }
}
