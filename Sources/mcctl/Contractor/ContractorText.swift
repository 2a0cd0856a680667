import DispatchAPI
import WorkOrders

/// Contractors for people.
enum ContractorText {
  /// A line a contractor.
  static func list(_ contractors: [ContractorView], _ reader: Reader) -> String {
    guard !contractors.isEmpty else { return reader(.noContractors) }
    var table = TextTable([
      .init(title: reader(.contractor)), .init(title: reader(.name), isFlexible: true), .init(title: reader(.mode)),
      .init(title: reader(.phone)), .init(title: reader(.trades), isFlexible: true), .init(title: reader(.zones)),
      .init(title: reader(.openOrders), isRight: true), .init(title: reader(.remaining), isRight: true),
    ])
    for contractor in contractors {
      table.add(
        .init(contractor.code.rawValue, .bold), .init(contractor.name), .init(reader.mode(contractor.mode)),
        .init(contractor.phone ?? "-"), .init(contractor.trades.map(\.rawValue).joined(separator: " ")),
        .init(contractor.zones.isEmpty ? reader(.wholeCity) : contractor.zones.map(\.rawValue).joined(separator: " ")),
        .init(reader.count(contractor.open)), .init(remaining(contractor, reader)))
    }
    return table.text(reader)
  }

  /// Everything about one contractor.
  static func sheet(_ contractor: ContractorView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(contractor.code)  \(contractor.name)")
    sheet.add(reader(.phone), contractor.phone, .bold)
    sheet.add("e-mail", contractor.email)
    sheet.add("PEC", contractor.pec)
    sheet.add(reader(.mode), reader.mode(contractor.mode))
    for (urgency, mode) in contractor.modes.sorted(by: { $0.key < $1.key }) {
      sheet.add("\(reader(.mode)), \(urgency)", reader.mode(mode))
    }
    sheet.add(reader(.trades), contractor.trades.map(\.rawValue).joined(separator: ", "))
    sheet.add(reader(.zones), contractor.zones.map(\.rawValue).joined(separator: ", "))
    sheet.add(reader(.openOrders), reader.count(contractor.open))
    return contractor.contracts.isEmpty
      ? sheet.text(reader) : sheet.text(reader) + "\n\n" + contracts(contractor.contracts, reader)
  }

  private static func contracts(_ contracts: [ContractView], _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: reader(.contract)), .init(title: "CIG"), .init(title: reader(.validity)),
      .init(title: reader(.ceiling), isRight: true), .init(title: reader(.committed), isRight: true),
      .init(title: reader(.invoiced), isRight: true),
    ])
    for contract in contracts {
      let days = [contract.validFrom, contract.validTo].map { $0.map(reader.day) ?? "…" }
      table.add(
        .init(contract.code.rawValue, .bold), .init(contract.cig ?? "-"), .init(days.joined(separator: " – ")),
        .init(reader.money(contract.ceiling)), .init(reader.money(contract.committed)),
        .init(reader.money(contract.invoiced)))
    }
    return table.text(reader)
  }

  private static func remaining(_ contractor: ContractorView, _ reader: Reader) -> String {
    let rests = contractor.contracts.compactMap { contract in contract.ceiling.map { $0 - contract.committed } }
    return rests.isEmpty ? "-" : reader.money(rests.reduce(.zero, +))
  }
}
