/// A service request as everybody may read it: what it was about and what came of it, roughly when and roughly where.
///
/// Nothing in it says who reported, or what they said. Instants are those of the hour they lie in, the point that of a
/// grid of a thousandth of a degree (some 100 m), and of the address only the street is left.
public struct OpenDataRow: Hashable, Sendable {
  /// The public number.
  public let number: RequestNumber
  /// Where it stands.
  public let state: RequestState
  /// The way its first contact came in; `nil` where it may not be told.
  public let channel: Channel?
  /// What it is about; `nil` while nobody has classified it, and where it may not be told.
  public let category: CategoryCode?
  /// The hour in which it was reported.
  public let reportedAt: Timestamp
  /// The hour in which it ended; `nil` for one that has not.
  public let endedAt: Timestamp?
  /// The part of the city.
  public let zone: ZoneCode?
  /// The street, see ``PublicStreets``.
  public let street: String?
  /// The nearest point of the grid; `nil` too where the address is in a street that may not be named.
  public let point: Coordinate?

  /// Takes from a request what may be read.
  ///
  /// - Parameters:
  ///   - endedAt: when it ended, where it has.
  ///   - parts: what may be told, since enough others have the same, see ``OpenDataCells``; one without a category has no
  ///     place.
  ///   - streets: the streets that may be named.
  public init(_ request: ServiceRequest, endedAt: Timestamp?, showing parts: OpenDataParts, streets: PublicStreets) {
    number = request.number
    state = request.state
    channel = parts.contains(.channel) ? request.channel : nil
    category = parts.contains(.category) ? request.category : nil
    reportedAt = Self.hour(of: request.reportedAt)
    self.endedAt = request.state.isFinished ? endedAt.map(Self.hour) : nil
    let isPlaced = parts.contains(.place) && request.category != nil
    zone = isPlaced ? request.zone : nil
    let street = request.registryAddress.flatMap(streets.street)
    self.street = isPlaced ? street : nil
    // Where a street of few doors may not be named, a point of some 100 m would name it.
    let isSecluded = request.registryAddress != nil && street == nil
    point = isPlaced && !isSecluded ? request.coordinate.flatMap(Self.gridPoint) : nil
  }

  private static func hour(of instant: Timestamp) -> Timestamp {
    Timestamp(milliseconds: instant.milliseconds - instant.milliseconds % 3_600_000)
  }

  private static func gridPoint(near point: Coordinate) -> Coordinate? {
    Coordinate(latitude: thousandths(point.latitude), longitude: thousandths(point.longitude))
  }

  // Adding zero makes a negative zero none.
  private static func thousandths(_ degrees: Double) -> Double { (degrees * 1_000).rounded() / 1_000 + 0 }
}
