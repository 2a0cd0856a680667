public import WorkOrders

/// Reads the XML document of a period's statistics, as ``QuarterlyStatisticsXML`` writes it.
///
/// Made for files from outside: bounded in size, depth and number of elements, checked against our schema before a value
/// is taken from it. What it gives are the document's own words; whether they are true of a register is another question.
public enum QuarterlyStatisticsReader {
  /// The most bytes a document may have: 32 MiB.
  public static let largest = 32 * 1024 * 1024
  /// The most figures, and the most changes, a document may have.
  public static let mostFigures = 200_000
  /// The most definitions a document may have.
  public static let mostDefinitions = 2_000

  /// The statistics that a document holds.
  ///
  /// - Throws: ``DomainError`` `tooLarge` above ``largest``, ``mostFigures`` or ``mostDefinitions``; `malformed` for what
  ///   is not XML or does not follow the schema, with the line; `invalid` for values that do not fit each other.
  public static func statistics(_ bytes: [UInt8]) throws(DomainError) -> QuarterlyStatistics {
    guard bytes.count <= largest else {
      throw large(
        .init(
          it: "Il documento supera \(largest >> 20) MiB.", en: "The document is larger than \(largest >> 20) MiB."))
    }
    if let fault = try XMLSchemaValidator(schema: QuarterlyStatisticsXML.schema).faults(in: bytes).first {
      throw unreadable(fault)
    }
    let faults = XMLFaultList(limit: 1)
    guard let document = XMLDocument(bytes, faults: faults), let root = XMLElement(rootOf: document) else {
      throw unreadable(faults.orUnreadable()[0])
    }
    // The elements point into the document.
    return try withExtendedLifetime(document) { () throws(DomainError) in try statistics(root) }
  }

  private static func statistics(_ root: XMLElement) throws(DomainError) -> QuarterlyStatistics {
    let definitions = try definitions(root)
    let units = Dictionary(definitions.map { ($0.code, $0.unit) }) { first, _ in first }
    var statistics = QuarterlyStatistics(
      city: root.attribute("city") ?? "", period: try period(root), version: try Int(root.number("version")),
      state: try state(root), generatedAt: try root.instant("generatedAt"),
      journalPosition: try root.number("journalPosition"), head: root.attribute("head") ?? "",
      policyVersion: try Int(root.number("policyVersion")), definitions: definitions,
      figures: try figures(root, units), totals: try totals(root))
    statistics.frozenBy = root.attribute("frozenBy")
    statistics.issuedBy = root.attribute("issuedBy")
    if root.attribute("issuedAt") != nil { statistics.issuedAt = try root.instant("issuedAt") }
    statistics.preceding = try preceding(root)
    statistics.reissue = try reissue(root, units)
    return statistics
  }

  private static func period(_ root: XMLElement) throws(DomainError) -> ReportingPeriod {
    let period = try root.period("quarter")
    guard root.attribute("from") == period.first.description, root.attribute("to") == period.last.description else {
      throw XMLElement.contradiction(
        .init(
          it: "I giorni non sono quelli del periodo \(period.label).",
          en: "The days are not those of the period \(period.label)."))
    }
    return period
  }

  private static func state(_ root: XMLElement) throws(DomainError) -> StatisticsState {
    guard let state = root.attribute("state").flatMap(StatisticsState.init(rawValue:)) else {
      throw root.wrong("state")
    }
    return state
  }

  private static func large(_ sentence: LocalizedText) -> DomainError {
    DomainError(
      .tooLarge, sentence,
      hint: .init(
        it: "Controllare che sia un documento di statistiche di questa centrale.",
        en: "Check that it is a statistics document of this centre."))
  }

  private static func unreadable(_ fault: XMLFault) -> DomainError {
    let message = String(fault.message.prefix(300))
    return DomainError(
      .malformed,
      .init(
        it: "Il file non è un documento di statistiche: riga \(fault.line): \(message)",
        en: "The file is not a statistics document: line \(fault.line): \(message)"),
      hint: .init(
        it: "Lo schema si ha con mcctl statistics schema; xmllint --schema elenca tutti gli errori.",
        en: "mcctl statistics schema prints the schema; xmllint --schema lists all faults."))
  }
}

extension QuarterlyStatisticsReader {
  private static func definitions(_ root: XMLElement) throws(DomainError) -> [FigureDefinition] {
    let elements = (root.first("Definitions")?.elements ?? []).filter { $0.name == "Definition" }
    guard elements.count <= mostDefinitions else {
      throw large(
        .init(
          it: "Il documento ha più di \(mostDefinitions) definizioni.",
          en: "The document has more than \(mostDefinitions) definitions."))
    }
    var definitions: [FigureDefinition] = []
    for element in elements {
      guard let unit = element.attribute("unit").flatMap(FigureUnit.init(rawValue:)) else {
        throw element.wrong("unit")
      }
      definitions.append(
        FigureDefinition(
          code: element.attribute("code") ?? "", unit: unit, title: try element.localized("Title"),
          definition: try element.localized("Meaning")))
    }
    return definitions
  }

  private static func totals(_ root: XMLElement) throws(DomainError) -> StatisticsTotals {
    var movements: [String: Movement] = [:]
    for element in root.first("Totals")?.elements ?? [] {
      movements[element.attribute("of") ?? ""] = try movement(element)
    }
    return StatisticsTotals(
      contacts: movements["contacts"] ?? Movement(), requests: movements["requests"] ?? Movement(),
      orders: movements["orders"] ?? Movement())
  }

  private static func movement(_ element: XMLElement) throws(DomainError) -> Movement {
    var movement = Movement()
    movement.carriedIn = Int(try element.number("carriedIn"))
    movement.opened = Int(try element.number("opened"))
    movement.reopened = Int(try element.number("reopened"))
    movement.movedIn = Int(try element.number("movedIn"))
    movement.closed = Int(try element.number("closed"))
    movement.cancelled = Int(try element.number("cancelled"))
    movement.movedOut = Int(try element.number("movedOut"))
    movement.carriedOut = Int(try element.number("carriedOut"))
    return movement
  }

  private static func figures(
    _ root: XMLElement, _ units: [String: FigureUnit]
  ) throws(DomainError) -> [Figure] {
    let elements = root.first("Figures")?.elements ?? []
    try checkCount(elements.count)
    var figures: [Figure] = []
    var known: Set<FigureKey> = []
    for element in elements {
      let figure = try figure(element, units)
      guard known.insert(figure.key).inserted else {
        throw XMLElement.contradiction(
          .init(it: "Il dato \(figure.key) c'è due volte.", en: "The figure \(figure.key) stands there twice."))
      }
      figures.append(figure)
    }
    return figures
  }

  private static func checkCount(_ count: Int) throws(DomainError) {
    guard count <= mostFigures else {
      throw large(
        .init(
          it: "Il documento ha più di \(mostFigures) dati.", en: "The document has more than \(mostFigures) figures."))
    }
  }

  private static func figure(_ element: XMLElement, _ units: [String: FigureUnit]) throws(DomainError) -> Figure {
    let key = element.key
    let unit = try unit(key, units)
    let shares = (element.attribute("numerator"), element.attribute("denominator"))
    var figure = Figure(
      code: key.code, dimensions: key.dimensions, value: try FigureValueReader(key, unit).value(element.text, shares))
    figure.previous = try element.value("previous", key, unit)
    figure.yearBefore = try element.value("yearBefore", key, unit)
    return figure
  }

  // The schema has no figure without its definition; this is for the compiler.
  private static func unit(_ key: FigureKey, _ units: [String: FigureUnit]) throws(DomainError) -> FigureUnit {
    guard let unit = units[key.code] else {
      throw XMLElement.contradiction(
        .init(it: "Il dato \(key) non ha definizione.", en: "The figure \(key) has no definition."))
    }
    return unit
  }

  private static func preceding(_ root: XMLElement) throws(DomainError) -> PrecedingAct? {
    guard let element = root.first("Preceding") else { return nil }
    return PrecedingAct(
      period: try element.period("quarter"), version: Int(try element.number("version")),
      sha256: element.attribute("sha256") ?? "", journalPosition: try element.number("journalPosition"))
  }

  private static func reissue(
    _ root: XMLElement, _ units: [String: FigureUnit]
  ) throws(DomainError) -> Reissue? {
    guard let element = root.first("Reissue") else { return nil }
    let elements = element.elements.filter { $0.name == "Change" }
    try checkCount(elements.count)
    var changes: [FigureChange] = []
    for element in elements {
      let key = element.key
      let unit = try unit(key, units)
      changes.append(
        FigureChange(
          key: key, part: try part(element), before: try element.value("before", key, unit),
          after: try element.value("after", key, unit), since: try event(element, key)))
    }
    return Reissue(
      version: Int(try element.number("version")), journalPosition: try element.number("journalPosition"),
      reason: element.first("Reason")?.text ?? "", changes: changes)
  }

  private static func part(_ element: XMLElement) throws(DomainError) -> FigurePart {
    guard let text = element.attribute("part") else { return .value }
    guard let part = FigurePart(rawValue: text) else { throw element.wrong("part") }
    return part
  }

  /// The event that changed a figure; `nil` where no single one did.
  private static func event(_ element: XMLElement, _ key: FigureKey) throws(DomainError) -> ChangingEvent? {
    let needed = ["position", "kind", "occurredAt", "enteredAt"]
    let missing = needed.filter { element.attribute($0) == nil }
    if missing == needed, element.attribute("number") == nil { return nil }
    guard missing.isEmpty else {
      let names = missing.joined(separator: ", ")
      throw XMLElement.contradiction(
        .init(
          it: "Dell'evento che ha cambiato il dato \(key) mancano: \(names).",
          en: "Of the event that changed the figure \(key) these are missing: \(names)."))
    }
    guard let kind = element.attribute("kind").flatMap(EventKind.init(rawValue:)) else { throw element.wrong("kind") }
    return ChangingEvent(
      position: try element.number("position"), kind: kind, number: element.attribute("number"),
      occurredAt: try element.instant("occurredAt"), enteredAt: try element.instant("enteredAt"))
  }
}
