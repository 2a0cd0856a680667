/// An invoice to cancel.
public struct InvoiceCancellationBody: RequestBody, Hashable {
  /// The contractor's number of it.
  @OrNull public var number: String?
  /// Why it counts no longer.
  @OrNull public var reason: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case number, reason
  }

  /// Makes a body with nothing set.
  public init() {}
}
