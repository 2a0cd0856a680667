import WorkOrders

// MARK: pec

extension CityFile {
  static func certifiedMail(_ reader: NodeReader?) -> CertifiedMailRules {
    guard let fields = reader?.fields(["providers", "above", "terms"]) else { return CertifiedMailRules() }
    return CertifiedMailRules(
      providers: fields.optional("providers")?.items().compactMap(provider) ?? [],
      above: fields.optional("above")?.amount(),
      terms: fields.optional("terms")?.items().compactMap(receiptTerms) ?? [.usual])
  }

  private static func provider(_ reader: NodeReader) -> String? {
    guard let text = reader.text()?.lowercased() else { return nil }
    if text.contains("."), text.utf8.count <= 253, text.utf8.allSatisfy(isOfDomain) { return text }
    reader.report(
      .init(
        it: "\"\(text.prefix(64))\" non è il dominio di un gestore, quello dopo posta-certificata@.",
        en: "\"\(text.prefix(64))\" is not the domain of a provider, which stands after posta-certificata@."))
    return nil
  }

  private static func isOfDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func receiptTerms(_ entry: NodeReader) -> CertifiedMailTerms? {
    let usual = CertifiedMailTerms.usual
    guard let fields = entry.fields(["from", "acceptance", "firstNotice", "delivery"]),
      let from = fields.required("from")?.date()
    else { return nil }
    let terms = CertifiedMailTerms(
      from: from, acceptance: fields.optional("acceptance").flatMap(receiptTime) ?? usual.acceptance,
      firstNotice: fields.optional("firstNotice").flatMap(receiptTime) ?? usual.firstNotice,
      delivery: fields.optional("delivery").flatMap(receiptTime) ?? usual.delivery)
    guard terms.acceptance < terms.firstNotice, terms.firstNotice < terms.delivery else {
      entry.report(
        .init(
          it: "L'accettazione viene prima del primo avviso (firstNotice), e questo prima della consegna (delivery).",
          en: "The acceptance comes before the first notice (firstNotice), and that before the delivery."))
      return nil
    }
    return terms
  }

  private static func receiptTime(_ reader: NodeReader) -> Duration? {
    length(
      reader,
      otherwise: .init(
        it: "I gestori contano ore come 12h, non giorni di lavoro.",
        en: "Providers count hours such as 12h, not working days."))
  }
}
