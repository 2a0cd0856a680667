public import WorkOrders

extension RegisterTransaction {
  /// Adds a contractor, or changes what is known about one; contracts that are not named stay as they are.
  public func save(_ contractor: Contractor, in context: ActContext) throws {
    let isKnown = try connection.exists("SELECT 1 FROM contractor WHERE code = $1", [contractor.code])
    try connection.execute(
      """
      INSERT INTO contractor (code, name, email, pec, phone, mode, max_open) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, email = excluded.email, pec = excluded.pec,
        phone = excluded.phone, mode = excluded.mode, max_open = excluded.max_open
      """,
      [
        contractor.code, contractor.name, contractor.email, contractor.pec, contractor.phone,
        contractor.mode.rawValue, contractor.maxOpen,
      ])
    for contract in contractor.contracts { try save(contract, of: contractor.code) }
    let facts: [String: FactValue] = [
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
    let owner = try connection.first("SELECT contractor FROM framework_contract WHERE code = $1", [contract.code]) {
      try $0.text(0)
    }
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
      INSERT INTO framework_contract (code, contractor, cig, trades, zones, discount, ceiling, valid_from, valid_to,
        priority)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (code) DO UPDATE SET cig = excluded.cig, trades = excluded.trades, zones = excluded.zones,
        discount = excluded.discount, ceiling = excluded.ceiling, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, priority = excluded.priority
      """,
      [
        contract.code, contractor, contract.cig, contract.trades.map(\.rawValue).sorted().joined(separator: " "),
        contract.zones.map(\.rawValue).sorted().joined(separator: " "), contract.discountBasisPoints, contract.ceiling,
        contract.validFrom, contract.validTo, contract.priority,
      ])
  }
}
