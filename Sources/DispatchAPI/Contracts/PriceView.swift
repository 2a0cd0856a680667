public import WorkOrders

/// One item of a price list.
public struct PriceView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: PriceCode
  /// What is counted.
  public var unit: String
  /// The price of one, before the discount.
  public var price: Euro
  /// What it is.
  public var description: String

  /// Makes one.
  public init(code: PriceCode, unit: String, price: Euro, description: String) {
    self.code = code
    self.unit = unit
    self.price = price
    self.description = description
  }
}
