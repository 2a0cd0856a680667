public import WorkOrders

extension RegisterTransaction {
  /// Adds a contractor, or changes what is known about one; contracts that are not named stay as they are.
  public func save(_ contractor: Contractor, in context: ActContext) throws {
    try editContracts()
    let isKnown = try connection.exists("SELECT 1 FROM contractor WHERE code = $1", [contractor.code])
    try connection.execute(
      """
      INSERT INTO contractor (code, name, email, pec, phone, mode, modes, max_open, base_latitude, base_longitude)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, email = excluded.email, pec = excluded.pec,
        phone = excluded.phone, mode = excluded.mode, modes = excluded.modes, max_open = excluded.max_open,
        base_latitude = excluded.base_latitude, base_longitude = excluded.base_longitude
      """,
      [
        contractor.code, contractor.name, contractor.email, contractor.pec, contractor.phone,
        contractor.mode.rawValue, ModesText.write(contractor.modes), contractor.maxOpen, contractor.base?.latitude,
        contractor.base?.longitude,
      ])
    for contract in contractor.contracts { try save(contract, of: contractor.code) }
    let facts: Facts = [
      "mode": .text(contractor.mode.rawValue),
      "contracts": .text(contractor.contracts.map(\.code.rawValue).joined(separator: " ")),
    ]
    try record(
      [
        Occurrence(
          isKnown ? .contractorChanged : .contractorAdded, labels: EventLabels(contractor: contractor.code),
          facts: facts)
      ], in: context)
  }

  private func save(_ contract: FrameworkContract, of contractor: ContractorCode) throws {
    let known = try connection.first(
      "SELECT contractor, committed FROM framework_contract WHERE code = $1", [contract.code]
    ) { (owner: try $0.text(0), committed: try $0.euro(1)) }
    if let known { try check(contract, committed: known.committed) }
    let owner = known?.owner
    guard owner == nil || owner == contractor.rawValue else {
      throw DomainError(
        .conflict,
        .init(
          it: "Il contratto \(contract.code) è di \(owner ?? "").",
          en: "The contract \(contract.code) belongs to \(owner ?? "")."),
        hint: .init(it: "Dare a ogni contratto un codice suo.", en: "Give each contract its own code."),
        field: "contract")
    }
    try connection.execute(
      """
      INSERT INTO framework_contract (code, contractor, kind, cig, trades, zones, discount, ceiling, valid_from, valid_to,
        priority, cup, chapter, commitment_number, vat, safety, penalties)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, cig = excluded.cig, trades = excluded.trades,
        zones = excluded.zones,
        discount = excluded.discount, ceiling = excluded.ceiling, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, priority = excluded.priority, cup = excluded.cup, chapter = excluded.chapter,
        commitment_number = excluded.commitment_number, vat = excluded.vat, safety = excluded.safety,
        penalties = excluded.penalties,
        alarmed = CASE WHEN framework_contract.ceiling = excluded.ceiling THEN framework_contract.alarmed ELSE 0 END
      """,
      [
        contract.code, contractor, contract.kind.rawValue, contract.cig,
        contract.trades.map(\.rawValue).sorted().joined(separator: " "),
        contract.zones.map(\.rawValue).sorted().joined(separator: " "), contract.discountBasisPoints, contract.ceiling,
        contract.validFrom, contract.validTo, contract.priority, contract.cup, contract.chapter,
        contract.commitmentNumber, contract.vatBasisPoints, contract.safetyBasisPoints,
        contract.penalties.description,
      ])
  }

  private func check(_ contract: FrameworkContract, committed: Euro) throws(DomainError) {
    guard contract.ceiling < committed else { return }
    let sum = Amounts.text(committed)
    throw DomainError(
      .conflict,
      .init(
        it: "Sul contratto \(contract.code) sono già impegnati \(sum.it).",
        en: "\(sum.en) are committed on the contract \(contract.code) already."),
      hint: .init(it: "Il massimale non può essere minore.", en: "Its ceiling cannot be less."), field: "ceiling")
  }
}
