import WorkOrders

/// What dimensions and units are called at the head of a table.
enum StatisticsHeadings {
  /// The name of a dimension.
  static func name(of dimension: Dimension) -> LocalizedText {
    switch dimension {
    case .area: LocalizedText(it: "Ambito", en: "Area of work")
    case .category: LocalizedText(it: "Categoria", en: "Category")
    case .zone: LocalizedText(it: "Zona", en: "Zone")
    case .urgency: LocalizedText(it: "Classe di urgenza", en: "Urgency class")
    case .channel: LocalizedText(it: "Canale", en: "Channel")
    case .contractor: LocalizedText(it: "Impresa", en: "Contractor")
    case .contract: LocalizedText(it: "Contratto", en: "Contract")
    case .target: LocalizedText(it: "Termine", en: "Target")
    case .outcome: LocalizedText(it: "Esito", en: "Outcome")
    case .week: LocalizedText(it: "Settimana", en: "Week")
    case .band: LocalizedText(it: "Fascia di tempo", en: "Band of time")
    }
  }

  /// The name of a unit.
  static func name(of unit: FigureUnit) -> LocalizedText {
    switch unit {
    case .count: LocalizedText(it: "numero", en: "number")
    case .amount: LocalizedText(it: "euro, IVA esclusa", en: "euros, net of VAT")
    case .seconds: LocalizedText(it: "secondi", en: "seconds")
    case .ratio: LocalizedText(it: "parte dell'unità", en: "part of one")
    }
  }
}
