import WorkOrders

extension Phrase {
  /// Contracts, invoices, prices, penalties and scorecards.
  static let ofMoney: [Phrase: LocalizedText] = [
    .noContracts: both("Nessun contratto.", "No contracts."),
    .noInvoices: both("Nessuna fattura.", "No invoices."),
    .noPrices: both("Nessun prezzo.", "No prices."),
    .chapter: both("capitolo", "budget chapter"),
    .commitmentNumber: both("impegno n.", "commitment no."),
    .discount: both("ribasso", "discount"),
    .safetyCosts: both("oneri di sicurezza", "safety costs"),
    .vat: both("IVA", "VAT"),
    .withVAT: both("IVA compresa", "with VAT"),
    .unit: both("unità", "unit"),
    .price: both("prezzo", "price"),
    .quantity: both("quantità", "quantity"),
    .worksDone: both("lavori eseguiti", "completed"),
    .penalties: both("penali", "penalties"),
    .penaltyFor: both("{} per {} ({})", "{} for {} ({})"),
    .noPenalty: both("nessuna", "none"),
    .eachHour: both("l'ora", "an hour"),
    .eachDay: both("al giorno", "a day"),
    .atMost: both("al più {}", "at most {}"),
    .offersMade: both("proposte", "offers"),
    .silences: both("silenzi", "silences"),
    .handedBack: both("restituiti", "handed back"),
    .reworks: both("rifatti", "reworked"),
  ]
}
