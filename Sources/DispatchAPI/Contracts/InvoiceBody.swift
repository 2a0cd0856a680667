/// An invoice to record.
public struct InvoiceBody: RequestBody, Hashable {
  /// The contractor's number of it.
  @OrNull public var number: String?
  /// Its date.
  @OrNull public var date: String?
  /// The amount in euros, net of VAT.
  @OrNull public var amount: String?
  /// The order it is for.
  @OrNull public var order: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case number, date, amount, order
  }

  /// Makes a body with nothing set.
  public init() {}
}
