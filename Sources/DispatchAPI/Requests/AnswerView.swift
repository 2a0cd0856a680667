public import WorkOrders

/// What the reporters of a request were told when one of its orders was closed.
public struct AnswerView: Codable, Hashable, Sendable {
  /// The order that was closed.
  public var order: OrderNumber
  /// When.
  public var at: String
  /// The words.
  public var text: String

  /// Makes one.
  public init(order: OrderNumber, at: String, text: String) {
    self.order = order
    self.at = at
    self.text = text
  }
}
