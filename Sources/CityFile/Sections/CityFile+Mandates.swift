import WorkOrders

// MARK: mandates

extension CityFile {
  private static let mandateKeys = [
    "code", "name", "holder", "categories", "urgencies", "calendar", "contractors", "ceiling", "ceilings", "validFrom",
    "validTo", "ratifyWithin",
  ]

  static func mandates(_ reader: NodeReader?, _ declared: DeclaredCodes) -> [Mandate] {
    guard let reader else { return [] }
    let entries = reader.codedItems()
    if entries.count > mostMandates {
      reader.report(
        .init(
          it: "I mandati sono \(entries.count): al massimo \(mostMandates), perché ognuno è confrontato con gli altri.",
          en: "There are \(entries.count) mandates: \(mostMandates) at most, since each is compared with the others."))
    }
    return entries.prefix(mostMandates).compactMap { mandate($0, declared) }
  }

  /// The most mandates of one city.
  private static let mostMandates = 200

  private static func mandate(_ entry: NodeReader, _ declared: DeclaredCodes) -> Mandate? {
    guard let fields = entry.fields(mandateKeys) else { return nil }
    let code: MandateCode? = fields.required("code")?.code()
    let name = fields.required("name")?.localizedText()
    let holder = fields.required("holder").flatMap(holder)
    let categories = categoryPatterns(fields.optional("categories"), declared)
    let urgencies: [UrgencyCode] = urgencyCodes(fields.optional("urgencies"), declared)
    let calendar: MandateCalendar? = fields.optional("calendar").map { $0.choice() } ?? .always
    let contractors: [ContractorCode] = fields.optional("contractors")?.items().compactMap { $0.code() } ?? []
    let ceiling = fields.required("ceiling")?.amount()
    let ceilings = fields.optional("ceilings").map(periodCeilings) ?? []
    let validity = validity(fields)
    let ratifyWithin = fields.optional("ratifyWithin")?.limit()
    guard let code, let name, let holder, let calendar, let ceiling, let validity else { return nil }
    return Mandate(
      code: code, name: name, holder: holder.role, isForOnCall: holder.isOnCall, categories: categories,
      urgencies: urgencies, calendar: calendar, contractors: contractors, ceiling: ceiling, ceilings: ceilings,
      validFrom: validity.from, validTo: validity.to,
      ratifyWithin: ratifyWithin)
  }

  // A role, or the technician on call.
  private static func holder(_ reader: NodeReader) -> (role: Role, isOnCall: Bool)? {
    let words = Role.accounts.map(\.rawValue) + [Mandate.onCallHolder]
    guard let word = reader.choice(words.map(HolderWord.init(rawValue:)))?.rawValue else { return nil }
    return Role(rawValue: word).map { ($0, false) } ?? (.technician, true)
  }

  private static func urgencyCodes(_ reader: NodeReader?, _ declared: DeclaredCodes) -> [UrgencyCode] {
    reader?.items().compactMap { $0.code(of: CityFile.urgencyClass, among: declared.urgencies) } ?? []
  }

  private static func validity(_ fields: Fields) -> DateRange? {
    let first = fields.required("validFrom")?.date()
    let last = fields.required("validTo")
    guard let to = last?.date(), let from = first else { return nil }
    if let range = DateRange(from: from, to: to) { return range }
    last?.report(
      .init(
        it: "Il mandato finisce il \(to), prima di cominciare il \(from).",
        en: "The mandate ends on \(to), before it starts on \(from)."))
    return nil
  }
}

// MARK: Ceilings of a period

extension CityFile {
  private static func periodCeilings(_ reader: NodeReader) -> [Mandate.PeriodCeiling] {
    var ceilings: [Mandate.PeriodCeiling] = []
    for item in reader.items() {
      guard let ceiling = periodCeiling(item) else { continue }
      if ceilings.contains(where: { $0.per == ceiling.per && $0.period == ceiling.period }) {
        item.report(
          .init(
            it: "C'è già un massimale per \(ceiling.per.rawValue) e \(ceiling.period.rawValue).",
            en: "There is already a ceiling per \(ceiling.per.rawValue) and \(ceiling.period.rawValue)."))
      }
      ceilings.append(ceiling)
    }
    return ceilings
  }

  private static func periodCeiling(_ entry: NodeReader) -> Mandate.PeriodCeiling? {
    guard let fields = entry.fields(["per", "period", "amount"]) else { return nil }
    let per: Mandate.PeriodCeiling.Scope? = fields.required("per")?.choice()
    let period: Mandate.PeriodCeiling.Period? = fields.required("period")?.choice()
    let amount = fields.required("amount")?.amount()
    guard let per, let period, let amount else { return nil }
    return Mandate.PeriodCeiling(per: per, period: period, amount: amount)
  }
}

/// A word that names the holder of a mandate.
private struct HolderWord: RawRepresentable {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }
}
