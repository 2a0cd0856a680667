/// What the technician states on site when ordering works of extreme urgency: the substance of the *verbale*.
public struct UrgencyStatement: Hashable, Sendable {
  /// What happened (*circostanze*).
  public var circumstance: String
  /// Why it happened (*cause*).
  public var causes: String
  /// The works that are indispensable to remove the harm (*lavori*).
  public var works: String
  /// Where.
  public var site: String

  /// Makes a statement.
  ///
  /// - Throws: ``DomainError`` `invalid` when a part is missing, `tooLarge` when one is too long.
  public init(circumstance: String, causes: String, works: String, site: String) throws(DomainError) {
    self.circumstance = circumstance
    self.causes = causes
    self.works = works
    self.site = site
    try check(circumstance, "circumstance", .init(it: "le circostanze", en: "the circumstance"))
    try check(causes, "causes", .init(it: "le cause", en: "the causes"))
    try check(works, "works", .init(it: "i lavori", en: "the works"))
    try check(site, "site", .init(it: "il luogo", en: "the place"))
  }

  private func check(_ text: String, _ field: String, _ name: LocalizedText) throws(DomainError) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il verbale deve indicare \(name.it).", en: "The report must state \(name.en)."),
        hint: .init(
          it: "L'art. 140 lo chiede nel momento stesso dell'ordine.", en: "Art. 140 asks for it at the very moment."),
        field: field)
    }
    guard text.utf8.count <= ContactReport.longestDescription else {
      throw DomainError(
        .tooLarge, .init(it: "Il testo è troppo lungo.", en: "The text is too long."),
        hint: .init(it: "Abbreviarlo e allegare un documento.", en: "Shorten it and attach a document."), field: field)
    }
  }
}
