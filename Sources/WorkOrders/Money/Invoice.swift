/// A contractor's invoice on a framework contract, net of VAT.
public struct Invoice: Hashable, Sendable {
  /// The contract.
  public let contract: ContractCode
  /// The contractor's own number of it; one contract has each once.
  public let number: String
  /// Its date.
  public let date: CivilDate
  /// The amount, above zero.
  public let amount: Euro
  /// The order it is for; `nil` for several or none in particular.
  public let order: OrderNumber?

  /// Makes an invoice.
  public init(contract: ContractCode, number: String, date: CivilDate, amount: Euro, order: OrderNumber? = nil) {
    self.contract = contract
    self.number = number
    self.date = date
    self.amount = amount
    self.order = order
  }

  /// Checks what must hold of an invoice by itself.
  ///
  /// - Throws: ``DomainError`` `invalid`: an amount of nothing, a number that is empty or too long, a day to come.
  public func check(today: CivilDate) throws(DomainError) {
    guard amount > .zero else {
      throw DomainError(
        .invalid, .init(it: "Una fattura ha un importo positivo.", en: "An invoice has an amount above zero."),
        hint: .init(it: "Indicare l'imponibile.", en: "Give the amount net of VAT."), field: "amount")
    }
    guard number.contains(where: { !$0.isWhitespace }), number.utf8.count <= 40 else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il numero della fattura manca o è troppo lungo.", en: "The invoice's number is missing or too long."),
        hint: .init(it: "Al massimo 40 caratteri.", en: "40 characters at most."), field: "number")
    }
    guard date <= today else {
      throw DomainError(
        .invalid, .init(it: "La fattura porta una data futura.", en: "The invoice is dated in the future."),
        hint: .init(it: "Correggere la data.", en: "Correct the date."), field: "date")
    }
  }
}

extension WorkOrder {
  /// What may be invoiced of the order on each contract: what it draws, but nothing while a contractor is only asked.
  public var invoiceable: [ContractCode: Euro] {
    var invoiceable = drawn
    if let contract, state == .offered { invoiceable[contract] = (invoiceable[contract] ?? .zero) - commitment }
    return invoiceable
  }
}
