/// One item of a price list (*prezzario*).
public struct PriceItem: Hashable, Sendable {
  /// Its code in the list.
  public let code: PriceCode
  /// What is counted: `m2`, `h`, `cad`.
  public let unit: String
  /// The price of one, before the tender discount and net of VAT.
  public let price: Euro
  /// What it is.
  public let description: String

  /// Makes an item.
  public init(code: PriceCode, unit: String, price: Euro, description: String) {
    self.code = code
    self.unit = unit
    self.price = price
    self.description = description
  }
}
