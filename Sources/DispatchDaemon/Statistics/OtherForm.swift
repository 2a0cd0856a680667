import WorkOrders

/// Files that are given for the act's XML and are something else, as their beginnings tell.
enum OtherForm {
  /// Refuses a file that is another form of figures, or XML with another outermost element.
  ///
  /// What cannot be told from its beginning passes: whoever reads the whole says what is wrong with it.
  ///
  /// - Throws: ``DomainError`` `malformed` with what it is.
  static func refuse(_ document: [UInt8]) throws(DomainError) {
    let beginning = String(decoding: document.prefix(4_096), as: UTF8.self)
    guard let found = what(beginning) else { return }
    throw DomainError(
      .malformed,
      .init(it: "Il file non è l'XML dell'atto: \(found.it).", en: "The file is not the act's XML: \(found.en)."),
      hint: .init(
        it: "Si verifica quello che mcctl statistics export scrive senza --format.",
        en: "What is verified is what mcctl statistics export writes without --format."))
  }

  private static func what(_ beginning: String) -> LocalizedText? {
    let first = beginning.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    if first == "{" { return LocalizedText(it: "è JSON", en: "it is JSON") }
    if first == nil { return LocalizedText(it: "è vuoto", en: "it is empty") }
    if first != "<", isTable(beginning) { return LocalizedText(it: "è una tabella CSV", en: "it is a CSV table") }
    guard first == "<", let name = outermost(beginning), name != "QuarterlyStatistics" else { return nil }
    switch name {
    case "html":
      return LocalizedText(
        it: "è HTML, come il rapporto e la carta dei servizi", en: "it is HTML, as the report and the service charter")
    case "StructureSpecificData", "GenericData": return LocalizedText(it: "sono dati SDMX", en: "it is SDMX data")
    case "Structure": return LocalizedText(it: "è una struttura SDMX", en: "it is an SDMX structure")
    case "schema": return LocalizedText(it: "è uno schema XML", en: "it is an XML schema")
    default:
      return LocalizedText(it: "il suo elemento esterno è \(name)", en: "its outermost element is \(name)")
    }
  }

  /// Whether the first line is like the head of a table.
  private static func isTable(_ beginning: String) -> Bool {
    let line = beginning.prefix { !$0.isNewline }
    return [",", ";", "\t"].contains { separator in line.count { $0 == separator } >= 3 }
  }

  /// The name of the outermost element without its prefix, or that which a DOCTYPE gives; `nil` where none is seen.
  private static func outermost(_ beginning: String) -> String? {
    var rest = Substring(beginning)
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.prefix(8).lowercased() == "!doctype" {
        return name(rest.dropFirst(8).drop { $0.isWhitespace })?.lowercased()
      } else if !rest.hasPrefix("?") {
        return name(rest)
      }
    }
    return nil
  }

  private static func name(_ text: Substring) -> String? {
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ":" }
    return name.prefix(64).split(separator: ":").last.map { String($0) }
  }
}
