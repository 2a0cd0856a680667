public import WorkOrders

/// Service requests as the CSV of Open311 GeoReport Bulk, without personal data; `docs/STATISTICS-FORMS.md` says what each
/// column holds.
///
/// Made line by line: a file of any length needs no memory.
public struct OpenDataCSV: Sendable {
  private let city: String
  private let names: StatisticsNames
  private let zone: CityZone
  private let language: Language

  /// Makes a writer of lines.
  ///
  /// - Parameters:
  ///   - city: who is responsible.
  ///   - names: what categories and zones are called.
  ///   - zone: what the clocks show.
  ///   - language: of the words in it; the columns' names are the standard's.
  public init(city: String, names: StatisticsNames, zone: CityZone, language: Language) {
    self.city = city
    self.names = names
    self.zone = zone
    self.language = language
  }

  /// The first line, with its end: the columns of GeoReport Bulk in its order.
  public static let head = CSVWriter().row([
    "service_request_id", "requested_datetime", "updated_datetime", "closed_date", "status_description", "status_notes",
    "source", "service_name", "service_subtype", "description", "agency_responsible", "address", "lat", "long",
  ])

  /// The line of a request, with its end.
  public func line(_ row: OpenDataRow) -> String {
    let ended = row.endedAt.map { $0.rfc3339(in: zone) } ?? ""
    return CSVWriter().row([
      row.number.description, row.reportedAt.rfc3339(in: zone), ended, ended,
      row.state.isFinished ? "Closed" : "Open", row.state.condition(language), row.channel?.word(language) ?? "",
      category(row), "", "", SpreadsheetText.cell(city), address(row), degrees(row.point?.latitude),
      degrees(row.point?.longitude),
    ])
  }

  private func category(_ row: OpenDataRow) -> String {
    guard let category = row.category else { return "" }
    return SpreadsheetText.cell(names.name(category.rawValue, of: .category)(language))
  }

  private func address(_ row: OpenDataRow) -> String {
    let part = row.zone.map { names.name($0.rawValue, of: .zone)(language) }
    return SpreadsheetText.cell([row.street, part].compactMap(\.self).joined(separator: ", "))
  }

  // A number already rounded, in the shortest form that means it.
  private func degrees(_ degrees: Double?) -> String { degrees.map(\.description) ?? "" }
}
