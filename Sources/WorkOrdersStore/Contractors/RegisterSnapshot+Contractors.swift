public import WorkOrders

extension RegisterSnapshot {
  /// Every contract of every contractor as it stands now, by contractor and contract; or one of them.
  public func standings(of contract: ContractCode? = nil) throws -> [ContractStanding] {
    try connection.query(
      """
      SELECT c.code, c.name, c.email, c.pec, c.phone, c.mode, c.max_open, c.open_orders, f.code, f.cig, f.trades, f.zones,
        f.discount, f.ceiling, f.valid_from, f.valid_to, f.priority, f.committed, f.turns, f.turns_amount, f.cup,
        f.chapter, f.commitment_number, f.vat, f.safety, f.invoiced, c.modes, c.base_latitude, c.base_longitude, f.kind,
        f.penalties
      FROM contractor c JOIN framework_contract f ON f.contractor = c.code WHERE CAST($1 AS TEXT) IS NULL OR f.code = $1
      ORDER BY c.code, f.code
      """, [contract], standing)
  }

  /// All contractors with their contracts.
  public func contractors() throws -> [Contractor] { try contractTable().contractors }

  /// The name of a firm.
  public func name(of contractor: ContractorCode) throws -> String? {
    try connection.first("SELECT name FROM contractor WHERE code = $1", [contractor]) { try $0.text(0) }
  }

  /// The names of the firms that these orders are with, by code.
  public func firmNames(of orders: [WorkOrder]) throws -> [ContractorCode: String] {
    var names: [ContractorCode: String] = [:]
    for code in Set(orders.compactMap(\.contractor)) { names[code] = try name(of: code) }
    return names
  }

  private func standing(_ row: SQLRow) throws -> ContractStanding {
    let contract = FrameworkContract(
      code: try row.code(8), kind: try row.choice(29), cig: try row.optionalText(9),
      trades: Set(try words(row, 10).map(TradeCode.init(rawValue:))),
      zones: Set(try words(row, 11).map(ZoneCode.init(rawValue:))), discountBasisPoints: try row.int(12),
      ceiling: try row.euro(13), validFrom: try row.date(14), validTo: try row.date(15), priority: try row.int(16),
      cup: try row.optionalText(20), chapter: try row.optionalText(21), commitmentNumber: try row.optionalText(22),
      vatBasisPoints: try row.optionalInt(23), safetyBasisPoints: try row.int(24),
      penalties: try terms(row, 30))
    let contractor = Contractor(
      code: try row.code(0), name: try row.text(1), email: try row.optionalText(2), pec: try row.optionalText(3),
      phone: try row.optionalText(4), mode: try row.choice(5), modes: ModesText.read(try row.text(26)),
      maxOpen: try row.optionalInt(6), base: try row.coordinate(27, 28), contracts: [contract])
    return ContractStanding(
      contractor: contractor, contract: contract, openOrders: try row.int(7), committed: try row.euro(17),
      turns: try row.int(18), turnsAmount: try row.euro(19), invoiced: try row.euro(25))
  }

  // Most contracts agree on nothing of their own.
  private func terms(_ row: SQLRow, _ index: Int) throws -> PenaltyTerms {
    let text = try row.text(index)
    return text.isEmpty ? .none : try PenaltyTerms(typed: text)
  }

  private func words(_ row: SQLRow, _ index: Int) throws -> [String] {
    try row.text(index).split(separator: " ").map(String.init)
  }
}
