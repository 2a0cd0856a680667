/// The file of contractors: a row a framework contract; rows of one code are one firm with several contracts.
public struct ContractorFile: Sendable {
  /// The firms, in the order of their first rows.
  public let contractors: [Contractor]
  /// The rows refused.
  public let refused: [RefusedRow]
  /// Rows of the file, the header not counted.
  public let count: Int

  /// The columns every file has; `email, pec, phone, zones, cig, discount, priority, maxOpen, cup, chapter, commitment,
  /// vat, safety, penalties, modes, baseLat, baseLon, kind` may be missing.
  public static let columns = ["code", "name", "trades", "contract", "ceiling", "validFrom", "validTo", "mode"]

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - zones: the city's zones; with them, a row that names another is refused.
  ///   - urgencies: the city's urgency classes; with them, a mode for another is refused.
  /// - Throws: ``DomainError`` with code `malformed` when the file is empty or its header lacks a column.
  public init(_ bytes: [UInt8], zones: Set<ZoneCode>? = nil, urgencies: Set<UrgencyCode>? = nil) throws(DomainError) {
    var check = ContractorRowCheck(zones: zones, urgencies: urgencies)
    let table = try CSVTable(bytes, columns: Self.columns) { row throws(DomainError) in
      let contractor = try Self.contractor(row)
      try check.take(contractor)
      return contractor
    }
    contractors = Self.joined(table.values)
    refused = table.refused
    count = table.count
  }

  /// One row: a firm with one contract.
  private static func contractor(_ row: CSVFields) throws(DomainError) -> Contractor {
    Contractor(
      code: try row.requiredCode("code"), name: try row.required("name"), email: row.text("email"),
      pec: row.text("pec"), phone: row.text("phone"), mode: try row.mode(try row.required("mode"), "mode"),
      modes: try row.modes("modes"), maxOpen: try row.integer("maxOpen", least: 1), base: try row.base(),
      contracts: [try contract(row)])
  }

  private static func contract(_ row: CSVFields) throws(DomainError) -> FrameworkContract {
    let from = try CivilDate(typed: try row.required("validFrom"), field: "validFrom")
    let to = try CivilDate(typed: try row.required("validTo"), field: "validTo")
    guard from <= to else {
      throw DomainError(
        .invalid, .init(it: "Il contratto finisce prima di cominciare.", en: "The contract ends before it begins."),
        hint: .init(it: "Correggere le date.", en: "Correct the days."), field: "validTo")
    }
    return FrameworkContract(
      code: try row.requiredCode("contract"), kind: try row.kind(), cig: row.text("cig"),
      trades: Set(try row.codes("trades")), zones: Set(try row.codes("zones")),
      discountBasisPoints: try percent(row, "discount") ?? 0,
      ceiling: try Euro(typed: try row.required("ceiling"), field: "ceiling"), validFrom: from, validTo: to,
      priority: try row.integer("priority", least: 1) ?? 1, cup: try cup(row), chapter: row.text("chapter"),
      commitmentNumber: row.text("commitment"), vatBasisPoints: try percent(row, "vat"),
      safetyBasisPoints: try percent(row, "safety") ?? 0,
      penalties: try PenaltyTerms(typed: row.text("penalties") ?? ""))
  }

  // A percentage has the form of an amount: its hundredths are basis points.
  private static func percent(_ row: CSVFields, _ column: String) throws(DomainError) -> Int? {
    guard let text = row.text(column) else { return nil }
    guard let percent = try? Euro(typed: text), percent.cents <= 10_000 else {
      let what: LocalizedText =
        column == "discount" ? .init(it: "un ribasso", en: "a discount") : .init(it: "un'aliquota", en: "a rate")
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è \(what.it) in percento.",
          en: "\"\(text.prefix(40))\" is not \(what.en) in percent."),
        hint: .init(it: "Scrivere 12,5 per il 12,5 %.", en: "Type 12.5 for 12.5 %."),
        field: column)
    }
    return Int(percent.cents)
  }

  private static func cup(_ row: CSVFields) throws(DomainError) -> String? {
    guard let text = row.text("cup")?.uppercased() else { return nil }
    let isCode = text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
    guard text.utf8.count == 15, isCode else {
      throw DomainError(
        .invalid, .init(it: "\"\(text.prefix(40))\" non è un CUP.", en: "\"\(text.prefix(40))\" is not a CUP."),
        hint: .init(it: "Un CUP ha 15 lettere o cifre.", en: "A CUP has 15 letters or digits."), field: "cup")
    }
    return text
  }

  private static func joined(_ rows: [Contractor]) -> [Contractor] {
    var joined: [Contractor] = []
    for row in rows {
      guard let index = joined.firstIndex(where: { $0.code == row.code }) else {
        joined.append(row)
        continue
      }
      let firm = joined[index]
      joined[index] = Contractor(
        code: firm.code, name: firm.name, email: firm.email, pec: firm.pec, phone: firm.phone, mode: firm.mode,
        modes: firm.modes, maxOpen: firm.maxOpen, base: firm.base, contracts: firm.contracts + row.contracts)
    }
    return joined
  }
}
