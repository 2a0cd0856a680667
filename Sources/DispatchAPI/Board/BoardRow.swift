public import WorkOrders

/// One line of the board.
public struct BoardRow: Codable, Hashable, Sendable {
  /// The order, or the request that has none yet.
  public var number: String
  /// Its version.
  public var version: Int
  /// Its state.
  public var state: String
  /// What it is about.
  @OrNull public var category: CategoryCode?
  /// Its urgency class.
  @OrNull public var urgency: UrgencyCode?
  /// The zone.
  @OrNull public var zone: ZoneCode?
  /// Address or place.
  @OrNull public var location: String?
  /// What was said.
  @OrNull public var description: String?
  /// Who has it.
  @OrNull public var contractor: ContractorCode?
  /// What it is estimated at.
  @OrNull public var estimate: Euro?
  /// What its firm asks for, above what was approved; `null` where nobody asks for more.
  @OrNull public var claimed: Euro?
  /// Since when it stands here.
  public var since: String
  /// The limit that comes next.
  @OrNull public var target: String?
  /// When that limit is.
  @OrNull public var due: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(number: String, version: Int, state: String, since: String) {
    self.number = number
    self.version = version
    self.state = state
    self.since = since
  }
}
