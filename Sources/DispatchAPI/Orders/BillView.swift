public import WorkOrders

/// How an estimate was built from a price list.
public struct BillView: Codable, Hashable, Sendable {
  /// One item and how much of it.
  public struct Line: Codable, Hashable, Sendable {
    /// The item's code.
    public var code: PriceCode
    /// What it is.
    public var description: String
    /// What is counted.
    public var unit: String
    /// How much of it.
    public var quantity: String
    /// The price of one.
    public var price: Euro
    /// Price times quantity, to the cent.
    public var amount: Euro

    /// A line of a bill.
    public init(_ line: Bill.Line) {
      code = line.item.code
      description = line.item.description
      unit = line.item.unit
      quantity = line.quantity.description
      price = line.item.price
      amount = line.amount
    }
  }

  /// The contract whose discount and safety costs apply; `null` for bare list prices.
  @OrNull public var contract: ContractCode?
  /// Its lines.
  public var lines: [Line]
  /// The sum of the lines.
  public var works: Euro
  /// The tender discount on works.
  public var discount: Euro
  /// Safety costs, which no discount touches.
  public var safety: Euro
  /// The estimate.
  public var total: Euro

  /// A bill as it travels.
  public init(_ bill: Bill) {
    lines = bill.lines.map(Line.init)
    works = bill.works
    discount = bill.discount
    safety = bill.safety
    total = bill.total
    contract = bill.contract
  }
}
