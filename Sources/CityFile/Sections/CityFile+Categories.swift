import WorkOrders

// MARK: categories

extension CityFile {
  private static let categoryKeys = [
    "code", "area", "name", "urgency", "estimate", "trade", "inspectFirst", "keywords",
  ]

  static func categories(_ reader: NodeReader?, _ declared: DeclaredCodes) -> [Category] {
    reader?.codedItems(atLeastOne: true).compactMap { category($0, declared) } ?? []
  }

  private static func category(_ entry: NodeReader, _ declared: DeclaredCodes) -> Category? {
    guard let fields = entry.fields(categoryKeys) else { return nil }
    let code: CategoryCode? = fields.required("code")?.code()
    let area: AreaCode? = fields.required("area")?.code(of: .init(it: "l'ambito", en: "area"), among: declared.areas)
    let name = fields.required("name")?.localizedText()
    let urgency: UrgencyCode? = fields.required("urgency")?.code(of: CityFile.urgencyClass, among: declared.urgencies)
    let estimate = fields.optional("estimate")?.amount()
    let trade: TradeCode? = fields.required("trade")?.code()
    let inspectFirst = fields.optional("inspectFirst")?.flag() ?? false
    let keywords = fields.optional("keywords")?.items().compactMap { $0.text()?.lowercased() } ?? []
    guard let code, let area, let name, let urgency, let trade else { return nil }
    return Category(
      code: code, area: area, name: name, urgency: urgency, estimate: estimate, trade: trade,
      inspectFirst: inspectFirst, keywords: keywords)
  }

  /// A list of `roads.pothole`, `roads.*` or `*`, each of which must fit a category.
  static func categoryPatterns(_ reader: NodeReader?, _ declared: DeclaredCodes) -> [CategoryPattern] {
    reader?.items().compactMap { categoryPattern($0, declared) } ?? []
  }

  private static func categoryPattern(_ reader: NodeReader, _ declared: DeclaredCodes) -> CategoryPattern? {
    guard let text = reader.text() else { return nil }
    if declared.categories.fits(text) { return CategoryPattern(text) }
    reader.report(
      .init(
        it: "Nessuna categoria corrisponde a \"\(text.prefix(64))\". ",
        en: "No category fits \"\(text.prefix(64))\". ") + declared.categories.suggestion(for: text))
    return nil
  }
}
