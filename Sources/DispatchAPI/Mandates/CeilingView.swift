public import WorkOrders

/// One ceiling of a mandate and how it stands in the present period.
public struct CeilingView: Codable, Hashable, Sendable {
  /// Whose activations are added up: `mandate`, `contractor` or `category`.
  public var per: String
  /// The contractor's or category's code; `null` for the mandate as a whole, or where nothing has been used yet.
  @OrNull public var subject: String?
  /// `day`, `month`, `quarter` or `year`.
  public var period: String
  /// The most, in euros.
  public var amount: Euro
  /// What is left, in euros.
  public var left: Euro

  /// Makes one.
  public init(per: String, subject: String?, period: String, amount: Euro, left: Euro) {
    self.per = per
    self.period = period
    self.amount = amount
    self.left = left
    self.subject = subject
  }
}
