/// An estimate built from a price list (*computo*): works less the tender discount, and safety costs.
///
/// Every line is rounded to the cent, half a cent up, and only then are lines added; discount and safety costs are
/// shares of that sum, each rounded to the cent in the same way. So the same items give the same cents everywhere.
public struct Bill: Hashable, Sendable {
  /// One item and how much of it.
  public struct Line: Hashable, Sendable {
    /// The item.
    public let item: PriceItem
    /// How much.
    public let quantity: Quantity
    /// Price times quantity, to the cent.
    public let amount: Euro

    /// Makes a line.
    ///
    /// - Throws: ``DomainError`` `invalid` when it comes to more than ``Euro/largest``.
    public init(item: PriceItem, quantity: Quantity) throws(DomainError) {
      self.item = item
      self.quantity = quantity
      let product = item.price.cents.multipliedReportingOverflow(by: quantity.thousandths)
      guard !product.overflow, product.partialValue / 1_000 <= Euro.largest.cents else { throw Bill.tooLarge }
      amount = Euro(cents: (product.partialValue + 500) / 1_000)
    }
  }

  /// The lines, in the order they were named.
  public let lines: [Line]
  /// The contract whose discount and safety costs apply; `nil` for bare list prices.
  public let contract: ContractCode?
  /// The sum of the lines.
  public let works: Euro
  /// The tender discount on works.
  public let discount: Euro
  /// Safety costs, which no discount touches.
  public let safety: Euro

  /// Adds the lines up under a contract.
  ///
  /// - Throws: ``DomainError`` `invalid` when they come to more than ``Euro/largest``.
  public init(_ lines: [Line], under contract: FrameworkContract?) throws(DomainError) {
    self.lines = lines
    self.contract = contract?.code
    works = lines.reduce(.zero) { $0 + $1.amount }
    discount = works.share(basisPoints: contract?.discountBasisPoints ?? 0)
    safety = works.share(basisPoints: contract?.safetyBasisPoints ?? 0)
    guard works + safety <= .largest else { throw Self.tooLarge }
  }

  /// A bill as it was kept.
  public init(kept lines: [Line], contract: ContractCode?, works: Euro, discount: Euro, safety: Euro) {
    self.lines = lines
    self.contract = contract
    self.works = works
    self.discount = discount
    self.safety = safety
  }

  /// What it comes to: the estimate.
  public var total: Euro { works - discount + safety }

  /// What the journal says of it.
  public var facts: Facts {
    var facts: Facts = [
      "items": .text(lines.map { "\($0.item.code)=\($0.quantity)" }.joined(separator: " ")),
      "works": .amount(works), "discount": .amount(discount), "safety": .amount(safety),
    ]
    if let contract { facts["contract"] = .text(contract.rawValue) }
    return facts
  }

  private static let tooLarge = DomainError(
    .invalid, .init(it: "La stima che ne risulta è troppo grande.", en: "The estimate that results is too large."),
    hint: .init(it: "Controllare le quantità.", en: "Check the quantities."), field: "items")
}
