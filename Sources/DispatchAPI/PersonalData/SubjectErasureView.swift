public import WorkOrders

/// What came of a person's wish to be forgotten.
public struct SubjectErasureView: Codable, Hashable, Sendable {
  /// The contacts that were theirs.
  public var contacts: [ContactNumber]
  /// What was erased.
  public var erased: ErasedView

  /// Makes one.
  public init(contacts: [ContactNumber], erased: ErasedView) {
    self.contacts = contacts
    self.erased = erased
  }
}
