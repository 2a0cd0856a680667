/// A door of a street, with its point where the town has measured it.
public struct StreetCivic: Hashable, Sendable {
  /// The street's number in the registry.
  public let street: Int64
  /// The door's number.
  public let number: CivicNumber
  /// Where it is; a third of the towns have given no points.
  public let coordinate: Coordinate?

  /// Makes a door.
  public init(street: Int64, number: CivicNumber, coordinate: Coordinate? = nil) {
    self.street = street
    self.number = number
    self.coordinate = coordinate
  }

  /// What tells it from all other doors of the town.
  public struct ID: Hashable, Sendable {
    /// The street's number in the registry.
    public let street: Int64
    /// The door's ``CivicNumber/key``.
    public let key: String

    /// Makes one.
    public init(street: Int64, key: String) {
      self.street = street
      self.key = key
    }
  }

  /// What tells it from all other doors of the town.
  public var id: ID { ID(street: street, key: number.key) }
}

extension StreetCivic {
  /// The door nearest to a number that the registry does not know: of the same number with another letter, else the
  /// least far on the same side of the street, else on the other; `nil` when none is near enough to mean the place.
  ///
  /// - Parameter known: doors of the street whose points are known.
  public static func nearest(to number: CivicNumber, among known: [StreetCivic]) -> StreetCivic? {
    let ranked = known.compactMap { door in number.remoteness(of: door.number).map { (door: door, far: $0) } }
    return ranked.min { ($0.far, $0.door.number.key) < ($1.far, $1.door.number.key) }?.door
  }
}

extension CivicNumber {
  /// The furthest that a neighbour may be, in numbers.
  public static let reach = 20
  /// The furthest that a neighbour along a road may be, in metres.
  public static let reachInMetres = 500

  // Numbers across the street are as near as four numbers further on.
  fileprivate func remoteness(of other: CivicNumber) -> Int? {
    if let metres, let others = other.metres {
      let far = abs(metres - others)
      return far <= Self.reachInMetres ? far : nil
    }
    guard let number, let others = other.number else { return nil }
    let far = abs(number - others)
    guard far <= Self.reach else { return nil }
    return far * 2 + (far.isMultiple(of: 2) ? 0 : 7) + (other.exponent.isEmpty ? 0 : 1)
  }
}
