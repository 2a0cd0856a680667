public import WorkOrders

/// An inspection of an order.
public struct InspectionView: Codable, Hashable, Sendable {
  /// Its public number.
  public var number: InspectionNumber
  /// The order inspected.
  public var order: OrderNumber
  /// `preventive`, `safety` or `verification`.
  public var kind: String
  /// `scheduled` or `recorded`.
  public var state: String
  /// When it is scheduled.
  @OrNull public var on: String?
  /// What was found; `null` until recorded.
  @OrNull public var outcome: String?
  /// Intervention code.
  @OrNull public var code: InterventionCode?
  /// Who goes or went.
  @OrNull public var inspector: String?
  /// When it was done.
  @OrNull public var at: String?
  /// What the technician estimated.
  @OrNull public var estimate: Euro?
  /// What was found, in words.
  @OrNull public var note: String?
  /// Names of the pictures kept with it.
  public var photos: [String]
  /// The same pictures with what they are fetched by.
  public var files: [FileView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(number: InspectionNumber, order: OrderNumber, kind: String, state: String, photos: [String] = []) {
    self.number = number
    self.order = order
    self.kind = kind
    self.state = state
    self.photos = photos
    files = []
  }
}
