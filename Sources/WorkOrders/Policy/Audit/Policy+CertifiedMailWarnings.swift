extension Policy {
  /// Orders that have to go by certified mail whose receipts nobody would believe.
  var certifiedMailWarnings: [PolicyWarning] {
    guard certifiedMail.above != nil, certifiedMail.providers.isEmpty else { return [] }
    return [
      PolicyWarning(
        path: "pec",
        it:
          "Gli ordini vanno per PEC, ma nessun gestore è indicato in \"providers\": le ricevute restano in quarantena.",
        en: "Orders go by certified mail, but \"providers\" names no provider: their receipts stay in quarantine.")
    ]
  }

  /// Firms that an order above the amount cannot reach by certified mail.
  func withoutCertifiedMail(among contractors: [Contractor]) -> [PolicyWarning] {
    guard let above = certifiedMail.above else { return [] }
    let firms = contractors.filter { $0.pec == nil }.map(\.code.rawValue).sorted()
    guard !firms.isEmpty else { return [] }
    let list = firms.prefix(20).joined(separator: ", ") + (firms.count > 20 ? ", …" : "")
    return [
      PolicyWarning(
        path: "pec.above",
        it: "Oltre \(above) euro gli ordini vanno per PEC, ma non hanno un indirizzo PEC: \(list).",
        en: "Above \(above) euro orders go by certified mail, but these have no such address: \(list).")
    ]
  }
}
