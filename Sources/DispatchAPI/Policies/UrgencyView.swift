public import WorkOrders

/// A class of urgency.
public struct UrgencyView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: UrgencyCode
  /// Its name.
  public var name: LocalizedText
  /// What is due, and when.
  public var targets: [LimitView]

  /// Makes one from what is always there.
  public init(code: UrgencyCode, name: LocalizedText, targets: [LimitView] = []) {
    self.code = code
    self.name = name
    self.targets = targets
  }
}
