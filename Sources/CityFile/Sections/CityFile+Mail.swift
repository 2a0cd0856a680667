import WorkOrders

// MARK: mail

extension CityFile {
  static func mail(_ reader: NodeReader?) -> MailRules {
    let usual = MailRules()
    let keys = ["replyWithinDays", "lateReply", "perSender", "perRequest", "linkDays", "sheet"]
    guard let fields = reader?.fields(keys) else { return usual }
    var rules = MailRules(
      replyWithinDays: fields.optional("replyWithinDays")?.number(0...3_650) ?? usual.replyWithinDays,
      lateReply: fields.optional("lateReply")?.choice() ?? usual.lateReply,
      perSender: fields.optional("perSender")?.number(1...10_000) ?? usual.perSender,
      perRequest: fields.optional("perRequest")?.number(1...10_000) ?? usual.perRequest,
      linkDays: fields.optional("linkDays")?.number(1...3_650) ?? usual.linkDays)
    rules.sheet = fields.optional("sheet")?.flag() ?? usual.sheet
    return rules
  }

  /// An address that links can begin with, without a slash at its end.
  static func site(_ reader: NodeReader?) -> String? {
    guard let reader, let text = reader.text() else { return nil }
    let isHere = ["http://localhost", "http://127.0.0.1"].contains { text.hasPrefix($0) }
    let host = text.drop { $0 != "/" }.dropFirst(2)
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>?#".utf8.contains($0) }
    guard text.hasPrefix("https://") || isHere, !host.isEmpty, isPlain, !text.hasSuffix("/"), text.utf8.count <= 200
    else {
      reader.report(
        .init(
          it: "\"\(text.prefix(60))\" non è un indirizzo a cui aggiungere collegamenti. Scrivere "
            + "\"https://manutenzioni.citta.example\", senza barra finale.",
          en:
            "\"\(text.prefix(60))\" is no address to add links to. Write \"https://maintenance.city.example\", without a "
            + "slash at its end."))
      return nil
    }
    return text
  }
}
