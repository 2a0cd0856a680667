public import WorkOrders

/// A request that was found, with its orders.
public struct FoundView: Codable, Hashable, Sendable {
  /// The request's public number.
  public var number: RequestNumber
  /// `new`, `open`, `resolved`, `rejected`, `referred` or `cancelled`.
  public var state: String
  /// What it is about.
  @OrNull public var category: CategoryCode?
  /// The zone it lies in.
  @OrNull public var zone: ZoneCode?
  /// The named place.
  @OrNull public var place: PlaceCode?
  /// Street and number.
  @OrNull public var address: String?
  /// Degrees north.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// How far from the point that was asked about, in metres.
  @OrNull public var distance: Double?
  /// What the reporter said; `null` once erased.
  @OrNull public var description: String?
  /// When it was reported.
  public var reported: String
  /// Who reported it, the first one first; empty once erased, or where they are withheld.
  public var reporters: [ReporterView]
  /// Whether the reader's role may not see who reported.
  public var reportersWithheld: Bool
  /// The orders that answer it.
  public var orders: [FoundOrderView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    number: RequestNumber, state: String, reported: String, reporters: [ReporterView], reportersWithheld: Bool,
    orders: [FoundOrderView]
  ) {
    self.number = number
    self.state = state
    self.reported = reported
    self.reporters = reporters
    self.reportersWithheld = reportersWithheld
    self.orders = orders
  }
}
