public import WorkOrders

/// Where the register gets the time from.
public protocol CentreClock: Sendable {
  /// The present instant.
  func now() -> Timestamp
}
