import WorkOrders

// MARK: charter, statistics

extension CityFile {
  private static let standardKeys =
    ["code", "name", "figure", "atLeast", "atMost"] + Dimension.allCases.map(\.rawValue)

  static func charter(_ reader: NodeReader?, _ declared: DeclaredCodes) -> ServiceCharter? {
    guard let fields = reader?.fields(["standards", "redress"]) else { return nil }
    let standards = fields.required("standards")?.codedItems(atLeastOne: true).compactMap { standard($0, declared) }
    return ServiceCharter(standards: standards ?? [], redress: fields.optional("redress")?.localizedText())
  }

  /// The least count that public statistics hold.
  static func smallCells(_ reader: NodeReader?) -> Int {
    let usual = PublicStatistics.usualMinimum
    guard let fields = reader?.fields(["smallCells"]) else { return usual }
    return fields.optional("smallCells")?.number(1...100) ?? usual
  }

  private static func standard(_ entry: NodeReader, _ declared: DeclaredCodes) -> ServiceCharter.Standard? {
    guard let fields = entry.fields(standardKeys) else { return nil }
    let code: AreaCode? = fields.required("code")?.code()
    let name = fields.required("name")?.localizedText()
    let figure = fields.required("figure").flatMap(figure)
    let dimensions = dimensions(fields, declared)
    guard let code, let name, let figure else { return nil }
    checkBreakdown(figure, Set(dimensions.keys), entry)
    guard let promise = promise(fields, figure, entry) else { return nil }
    return ServiceCharter.Standard(
      code: code.rawValue, name: name, figure: FigureKey(code: figure.code, dimensions: dimensions), promise: promise)
  }

  // MARK: The figure

  private static func figure(_ reader: NodeReader) -> FigureDefinition? {
    guard let text = reader.text() else { return nil }
    if ServiceCharter.figures.contains(text) { return StatisticsDefinitions.definition(of: text) }
    reader.report(
      .init(
        it: "Uno standard si misura con una quota o un tempo: \"\(text.prefix(64))\" non lo è. ",
        en: "A standard is measured by a share or a time: \"\(text.prefix(64))\" is neither. ")
        + Suggestion.text(for: text, among: ServiceCharter.figures))
    return nil
  }

  private static func dimensions(_ fields: Fields, _ declared: DeclaredCodes) -> [Dimension: String] {
    var dimensions: [Dimension: String] = [:]
    for dimension in Dimension.allCases {
      guard let reader = fields.optional(dimension.rawValue) else { continue }
      // What is no code is reported; the figure is still asked for by it.
      dimensions[dimension] = value(reader, of: dimension, declared) ?? Figure.none
    }
    return dimensions
  }

  private static func value(_ reader: NodeReader, of dimension: Dimension, _ declared: DeclaredCodes) -> String? {
    switch dimension {
    case .area:
      let code: AreaCode? = reader.code(of: .init(it: "l'area", en: "area"), among: declared.areas)
      return code?.rawValue
    case .category:
      let code: CategoryCode? = reader.code(of: .init(it: "la categoria", en: "category"), among: declared.categories)
      return code?.rawValue
    case .urgency:
      let code: UrgencyCode? = reader.code(of: urgencyClass, among: declared.urgencies)
      return code?.rawValue
    case .channel:
      let channel: Channel? = reader.choice()
      return channel?.rawValue
    case .target:
      let target: TargetName? = reader.choice()
      return target?.rawValue
    case .zone, .contractor, .contract, .outcome, .week, .band:
      let code: AreaCode? = reader.code()
      return code?.rawValue
    }
  }

  private static func checkBreakdown(_ figure: FigureDefinition, _ asked: Set<Dimension>, _ entry: NodeReader) {
    let known = ServiceCharter.breakdowns(of: figure.code)
    guard !known.contains(where: { Set($0) == asked }) else { return }
    let words = known.map { $0.isEmpty ? "-" : $0.map(\.rawValue).joined(separator: " + ") }.joined(separator: ", ")
    entry.report(
      .init(
        it: "Il dato \"\(figure.code)\" non è ripartito così. Può esserlo per: \(words) (\"-\" è tutta la città).",
        en: "The figure \"\(figure.code)\" is not broken down so. It may be by: \(words) (\"-\" is the whole city)."))
  }

  // MARK: The promise

  private static func promise(
    _ fields: Fields, _ figure: FigureDefinition, _ entry: NodeReader
  ) -> ServiceCharter.Promise? {
    switch (fields.optional("atLeast"), fields.optional("atMost"), figure.unit) {
    case (let least?, nil, .ratio): return basisPoints(least).map { .atLeast(basisPoints: $0) }
    case (nil, let most?, .ratio): return basisPoints(most).map { .atMost(basisPoints: $0) }
    case (nil, let most?, .seconds): return seconds(most).map { .within(seconds: $0) }
    default:
      entry.report(
        .init(
          it: "Uno standard promette una cosa: di una quota atLeast o atMost, di un tempo atMost.",
          en: "A standard promises one thing: of a share atLeast or atMost, of a time atMost."))
      return nil
    }
  }

  /// A time that passes, whatever the hour; working days are judged by targets.
  private static func seconds(_ reader: NodeReader) -> Int? {
    guard let limit = reader.limit() else { return nil }
    if case .elapsed(let length) = limit { return Int(length.components.seconds) }
    reader.report(
      .init(
        it: "I tempi delle statistiche sono quelli trascorsi: scrivere per esempio 12h o 5d, non giorni lavorativi.",
        en: "The times of the statistics are elapsed ones: write such as 12h or 5d, no working days."))
    return nil
  }
}
