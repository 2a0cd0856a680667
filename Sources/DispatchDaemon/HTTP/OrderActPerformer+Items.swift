import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension OrderActPerformer {
  /// Sets an estimate that is built from a price list, and whatever else is set with it.
  func setItems(
    _ body: ActBody, _ seen: Int?, _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> WorkOrder {
    guard body.estimate == nil, body.final == nil else {
      throw DomainError(
        .invalid,
        .init(
          it: "La stima si dà con le voci dell'elenco prezzi o con un importo, non con tutti e due.",
          en: "An estimate is given by items of the price list or by an amount, not by both."), field: "items")
    }
    let words = ["reason": body.reason, "note": body.note].compactMapValues(\.self).filter { !$0.value.isEmpty }
    return try transaction.set(
      try items(body.items ?? []), under: try Typed.code(body.contract, field: "contract"), try settings(body),
      on: number, seen: seen, words: words, in: context)
  }

  private func items(_ words: [String]) throws(DomainError) -> [(code: PriceCode, quantity: Quantity)] {
    guard (1...100).contains(words.count) else {
      throw DomainError(
        .invalid,
        .init(it: "Una stima ha da una a cento voci.", en: "An estimate has one to a hundred items."), field: "items")
    }
    var items: [(code: PriceCode, quantity: Quantity)] = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let code: PriceCode? = try Typed.code(parts[0], field: "items")
      guard parts.count == 2, let code else {
        throw DomainError(
          .invalid,
          .init(
            it: "\"\(word.prefix(60))\" non è una voce con la sua quantità.",
            en: "\"\(word.prefix(60))\" is not an item with its quantity."),
          hint: .init(it: "Scrivere CODICE=QUANTITÀ, per esempio A.01=12,5.", en: "Type CODE=QTY, such as A.01=12.5."),
          field: "items")
      }
      items.append((code, try Quantity(typed: parts[1], field: "items")))
    }
    return items
  }
}
