import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// All contractors with what is left of their contracts, by code.
  func contractors() throws -> [ContractorView] {
    Dictionary(grouping: try snapshot.standings(), by: \.contractor.code)
      .sorted { $0.key < $1.key }.compactMap { contractor($0.value) }
  }

  /// One contractor.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  func contractor(_ code: ContractorCode) throws -> ContractorView {
    guard let view = contractor(try snapshot.standings().filter { $0.contractor.code == code }) else {
      throw DomainError(
        .notFound, .init(it: "Non c'è l'impresa \"\(code)\".", en: "There is no contractor \"\(code)\"."),
        hint: .init(it: "Vedere mcctl contractor list.", en: "See mcctl contractor list."))
    }
    return view
  }

  private func contractor(_ standings: [ContractStanding]) -> ContractorView? {
    guard let first = standings.first else { return nil }
    let firm = first.contractor
    let contracts = standings.map(\.contract)
    // One contract for the whole city makes the firm one for the whole city.
    let isEverywhere = contracts.contains { $0.zones.isEmpty }
    var view = ContractorView(
      code: firm.code, name: firm.name, mode: firm.mode.rawValue,
      modes: Dictionary(uniqueKeysWithValues: firm.modes.map { ($0.key.rawValue, $0.value.rawValue) }),
      trades: Set(contracts.flatMap(\.trades)).sorted(),
      zones: isEverywhere ? [] : Set(contracts.flatMap(\.zones)).sorted(), open: first.openOrders,
      contracts: standings.map(contract))
    view.email = firm.email
    view.pec = firm.pec
    view.phone = firm.phone
    view.maxOpen = firm.maxOpen
    view.baseLat = firm.base?.latitude
    view.baseLon = firm.base?.longitude
    return view
  }

  /// A contract and what is left of it.
  func contract(_ standing: ContractStanding) -> ContractView {
    let contract = standing.contract
    var view = ContractView(
      code: contract.code, kind: contract.kind.rawValue, committed: standing.committed, invoiced: standing.invoiced,
      trades: contract.trades.sorted(),
      zones: contract.zones.sorted())
    view.contractor = standing.contractor.code
    view.cig = contract.cig
    view.cup = contract.cup
    view.chapter = contract.chapter
    view.commitment = contract.commitmentNumber
    view.vat = contract.vatBasisPoints.map { Euro(cents: Int64($0)).description }
    view.penalties = contract.penalties == .none ? nil : contract.penalties.description
    view.safety = Euro(cents: Int64(contract.safetyBasisPoints)).description
    view.committedGross = contract.gross(standing.committed)
    view.ceilingGross = contract.gross(contract.ceiling)
    view.residual = contract.ceiling - standing.committed
    view.discount = Euro(cents: Int64(contract.discountBasisPoints)).description
    view.ceiling = contract.ceiling
    view.validFrom = contract.validFrom.description
    view.validTo = contract.validTo.description
    view.priority = contract.priority
    return view
  }

  /// A place.
  func place(_ place: Place) -> PlaceView {
    var view = PlaceView(code: place.code, kind: place.kind, name: place.name)
    view.zone = place.zone
    view.lat = place.coordinate?.latitude
    view.lon = place.coordinate?.longitude
    view.contact = place.contact
    return view
  }
}
