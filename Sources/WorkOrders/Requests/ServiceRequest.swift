/// What a reporter said is wrong, and where.
///
/// Never changed or lost when it is linked, split or cancelled.
public struct ServiceRequest: Hashable, Sendable {
  /// The public number.
  public let number: RequestNumber
  /// Counts the changes, from 1.
  public var version: Int
  /// Where it stands.
  public var state: RequestState
  /// What it is about, when somebody has said so.
  public var category: CategoryCode?
  /// The area of the category.
  public var area: AreaCode?
  /// The part of the city.
  public var zone: ZoneCode?
  /// The way its first contact came in.
  public let channel: Channel
  /// When the first contact happened.
  public let reportedAt: Timestamp
  /// When it was entered.
  public let enteredAt: Timestamp
  /// The named thing it concerns.
  public var place: PlaceCode?
  /// Street and number.
  public var address: String?
  /// The address in the spelling of the registry of streets, where it was recognised.
  public var registryAddress: String?
  /// The point on the map.
  public var coordinate: Coordinate?

  /// Makes a request.
  public init(number: RequestNumber, state: RequestState, channel: Channel, reportedAt: Timestamp, enteredAt: Timestamp)
  {
    self.number = number
    self.version = 1
    self.state = state
    self.channel = channel
    self.reportedAt = reportedAt
    self.enteredAt = enteredAt
  }
}

/// Where a request stands, as its reporter would say it.
public enum RequestState: String, Hashable, Sendable, CaseIterable, Codable {
  /// Received; nobody has classified it.
  case new
  /// Being dealt with.
  case open
  /// Fixed.
  case resolved
  /// Not taken up, with a reason.
  case rejected
  /// Passed on to another body.
  case referred
  /// Taken back by its reporter, or entered by mistake.
  case cancelled

  /// Whether nothing more is expected to happen.
  public var isFinished: Bool { self != .new && self != .open }
}
