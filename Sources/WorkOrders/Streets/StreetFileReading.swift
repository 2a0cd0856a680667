/// What has been read of a file of streets so far.
struct StreetFileReading {
  private let wanted: String?
  private var header: CSVHeader?
  private var streetPositions: [Int64: Int] = [:]
  private var civicPositions: [StreetCivic.ID: Int] = [:]
  private(set) var towns: Set<String> = []
  private(set) var streets: [Street] = []
  private(set) var civics: [StreetCivic] = []
  private(set) var refused: [RefusedRow] = []
  private(set) var count = 0

  /// The most towns that are told of in a refusal.
  private static let mostTowns = 10

  init(town: String?) { wanted = town }

  /// Whether the file lists doors.
  var hasCivics: Bool { header?.position(of: StreetFile.civicColumn) != nil }

  /// Takes the next rows.
  mutating func take(_ rows: [CSVRow]) throws(DomainError) {
    for row in rows {
      guard let header else {
        let header = try CSVHeader(try row.fields())
        try header.require(StreetFile.columns)
        self.header = header
        continue
      }
      do throws(DomainError) {
        let fields = try row.fields()
        guard isOfTown(fields, header) else { continue }
        try Self.checkWidth(fields, header)
        try take(StreetFileRow(CSVFields(header: header, fields: fields)))
      } catch {
        // A row that could not be read at all is reported by its line alone.
        let text = (try? row.fields()).map { $0.joined(separator: ";") } ?? ""
        refused.append(RefusedRow(line: row.line, error: error, row: String(text.prefix(2_000))))
      }
      count += 1
    }
  }

  /// Checks that it was a file, and of one town.
  func check() throws(DomainError) {
    guard header != nil else {
      throw DomainError(
        .malformed, .init(it: "Il file è vuoto.", en: "The file is empty."),
        hint: .init(it: "La prima riga nomina le colonne.", en: "Its first line names the columns."))
    }
    if towns.count > 1 {
      let list = towns.sorted().prefix(Self.mostTowns).joined(separator: ", ")
      throw DomainError(
        .invalid,
        .init(it: "Il file contiene più comuni: \(list).", en: "The file holds several towns: \(list)."),
        hint: .init(it: "Indicare quale con --town CODICE.", en: "Say which one with --town CODE."), field: "town")
    }
    if let wanted, count == 0 {
      throw DomainError(
        .invalid,
        .init(
          it: "Nel file non c'è il comune \(wanted.prefix(20)).",
          en: "The file holds nothing of the town \(wanted.prefix(20))."),
        hint: .init(
          it: "Indicare il codice catastale (H223) o le sei cifre ISTAT.",
          en: "Give the land registry's code (H223) or the six digits of statistics."), field: "town")
    }
  }

  private func isOfTown(_ fields: [String], _ header: CSVHeader) -> Bool {
    guard let wanted else { return true }
    return header.value("CODICE_COMUNE", in: fields)?.uppercased() == wanted
      || header.value("CODICE_ISTAT", in: fields) == wanted
  }

  // Files differ on whether a row ends with a semicolon; a lost or added one elsewhere shifts every column.
  private static func checkWidth(_ fields: [String], _ header: CSVHeader) throws(DomainError) {
    let named = header.names.last == "" ? header.names.count - 1 : header.names.count
    let isWhole = fields.count == named || (fields.count == named + 1 && fields.last == "")
    guard !isWhole else { return }
    throw DomainError(
      .malformed,
      .init(
        it: "La riga ha \(fields.count) campi, l'intestazione \(named).",
        en: "The row has \(fields.count) fields, and the header \(named)."),
      hint: .init(it: "Manca, o è di troppo, un punto e virgola.", en: "A semicolon is missing or too many."))
  }

  private mutating func take(_ row: StreetFileRow) {
    towns.insert(row.town)
    if let position = streetPositions[row.street.number] {
      streets[position] = row.street
    } else {
      streetPositions[row.street.number] = streets.count
      streets.append(row.street)
    }
    guard hasCivics, let civic = row.civic else { return }
    if let position = civicPositions[civic.id] {
      if civics[position].coordinate == nil { civics[position] = civic }
    } else {
      civicPositions[civic.id] = civics.count
      civics.append(civic)
    }
  }
}
