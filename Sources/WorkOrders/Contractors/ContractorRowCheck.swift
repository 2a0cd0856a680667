/// What must hold of a row of contractors besides its form, and between the rows of one file.
struct ContractorRowCheck {
  /// The city's zones; `nil` takes any.
  let zones: Set<ZoneCode>?
  /// The city's urgency classes; `nil` takes any.
  let urgencies: Set<UrgencyCode>?
  private var contracts: Set<ContractCode> = []
  private var firms: [ContractorCode: Contractor] = [:]

  init(zones: Set<ZoneCode>?, urgencies: Set<UrgencyCode>? = nil) {
    self.zones = zones
    self.urgencies = urgencies
  }

  /// Takes the next row.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the column.
  mutating func take(_ contractor: Contractor) throws(DomainError) {
    try checkUrgencies(of: contractor)
    try checkForm(of: contractor.email, "email")
    try checkForm(of: contractor.pec, "pec")
    for mode in [contractor.mode] + contractor.modes.sorted(by: { $0.key < $1.key }).map(\.value) {
      try checkAddress(of: contractor, for: mode)
    }
    try checkFirm(contractor)
    for contract in contractor.contracts {
      try checkZones(of: contract)
      guard contracts.insert(contract.code).inserted else {
        throw DomainError(
          .invalid,
          .init(
            it: "Il contratto \"\(contract.code)\" è già in una riga precedente.",
            en: "The contract \"\(contract.code)\" stands on an earlier row."),
          hint: .init(it: "Dare a ogni contratto un codice suo.", en: "Give each contract its own code."),
          field: "contract")
      }
    }
    firms[contractor.code] = contractor
  }

  // One address: a message to what is none would never leave.
  private func checkForm(of address: String?, _ column: String) throws(DomainError) {
    guard let address, !MailAddressForm.fits(address) else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "\"\(address.prefix(60))\" non è un indirizzo di posta.",
        en: "\"\(address.prefix(60))\" is not a mail address."),
      hint: .init(
        it: "Scriverne uno solo, come nome@dominio.", en: "Write a single one, as name@domain."), field: column)
  }

  // A firm that is activated in a way must be reachable that way.
  private func checkAddress(of contractor: Contractor, for mode: ActivationMode) throws(DomainError) {
    let needed: (column: String, value: String?) =
      switch mode {
      case .phone: ("phone", contractor.phone)
      case .email, .link: ("email", contractor.email)
      case .pec: ("pec", contractor.pec)
      }
    guard needed.value == nil else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "\(contractor.code) si attiva con \(mode.rawValue) e la colonna \"\(needed.column)\" è vuota.",
        en:
          "\(contractor.code) is activated by \(mode.rawValue) and the column \"\(needed.column)\" is empty."
      ),
      hint: .init(it: "Riempirla, o scegliere un altro modo.", en: "Fill it in, or choose another mode."),
      field: needed.column)
  }

  private func checkUrgencies(of contractor: Contractor) throws(DomainError) {
    guard let urgencies, let unknown = Set(contractor.modes.keys).subtracting(urgencies).min() else { return }
    throw DomainError(
      .invalid,
      .init(it: "Non c'è la classe di urgenza \"\(unknown)\".", en: "There is no urgency class \"\(unknown)\"."),
      hint: .nearest(to: unknown.rawValue, among: urgencies.sorted().map(\.rawValue)), field: "modes")
  }

  private func checkFirm(_ contractor: Contractor) throws(DomainError) {
    guard let known = firms[contractor.code] else { return }
    guard known.name == contractor.name, known.mode == contractor.mode, known.maxOpen == contractor.maxOpen,
      known.modes == contractor.modes, known.base == contractor.base
    else {
      throw DomainError(
        .invalid,
        .init(
          it: "Una riga precedente dà a \(contractor.code) un altro nome, modo, limite o sede.",
          en: "An earlier row gives \(contractor.code) another name, mode, limit or base."),
        hint: .init(
          it: "Scrivere lo stesso in tutte le righe di un'impresa.", en: "Write the same in all rows of one firm."),
        field: "code")
    }
  }

  private func checkZones(of contract: FrameworkContract) throws(DomainError) {
    guard let zones, let unknown = contract.zones.subtracting(zones).min() else { return }
    throw DomainError(
      .invalid, .init(it: "Non c'è la zona \"\(unknown)\".", en: "There is no zone \"\(unknown)\"."),
      hint: .nearest(to: unknown.rawValue, among: zones.sorted().map(\.rawValue), shown: 20), field: "zones")
  }
}
