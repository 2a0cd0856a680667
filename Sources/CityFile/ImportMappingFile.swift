public import WorkOrders
import Yams

/// Reads the YAML file that says how another system's rows become requests; its keys are explained at the top of
/// `Fixtures/import/mapping-311.yaml`.
public enum ImportMappingFile {
  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - categories: the codes of the city's categories; with them, a mapping to an unknown one is refused.
  /// - Throws: ``DomainError`` with code `malformed` when it is not YAML, else `invalid`; the sentence names the line.
  public static func read(_ text: String, categories: Set<CategoryCode>? = nil) throws(DomainError) -> ImportMapping {
    let file = try Section(text, keys: ["separator", "columns", "dates", "statuses", "channels", "categories"])
    let dates = try file.section("dates", keys: ["format", "timeZone"])
    let zone = try dates.required("timeZone")
    return ImportMapping(
      columns: try columns(file),
      dates: try dates.located("format") { text throws(DomainError) in try DatePattern(text) },
      zone: try zone.located { text throws(DomainError) in try CityZone(identifier: text) },
      separator: try separator(file),
      statuses: try file.table("statuses", of: .init(it: "uno stato", en: "state")) { RequestState(rawValue: $0) },
      channels: try file.table("channels", of: .init(it: "un canale", en: "channel")) { Channel(rawValue: $0) },
      categories: try file.table("categories", of: .init(it: "una categoria", en: "category")) { word in
        CategoryCode(typed: word).flatMap { categories?.contains($0) ?? true ? $0 : nil }
      })
  }

  private static func columns(_ file: Section) throws(DomainError) -> ImportColumns {
    let columns = try file.section(
      "columns",
      keys: [
        "number", "created", "updated", "closed", "category", "status", "channel", "address", "latitude", "longitude",
        "description",
      ])
    return ImportColumns(
      number: try columns.required("number").text, created: try columns.required("created").text,
      updated: try columns.optional("updated")?.text, closed: try columns.optional("closed")?.text,
      category: try columns.required("category").text, status: try columns.required("status").text,
      channel: try columns.optional("channel")?.text, address: try columns.optional("address")?.text,
      latitude: try columns.optional("latitude")?.text, longitude: try columns.optional("longitude")?.text,
      description: try columns.optional("description")?.text)
  }

  private static func separator(_ file: Section) throws(DomainError) -> UInt8? {
    guard let word = try file.optional("separator") else { return nil }
    guard word.text.utf8.count == 1, let byte = word.text.utf8.first, CSVReader.separators.contains(byte) else {
      throw word.refused(
        .init(
          it: "\"\(word.text.prefix(20))\" non può separare i campi.",
          en: "\"\(word.text.prefix(20))\" cannot separate fields."),
        hint: .init(it: "Usare \",\", \";\" o una tabulazione.", en: "Use \",\", \";\" or a tab."))
    }
    return byte
  }
}
