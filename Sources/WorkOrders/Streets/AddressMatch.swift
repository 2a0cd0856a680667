/// An address of the registry that fits what was typed.
public struct AddressMatch: Hashable, Sendable {
  /// The street, how well it fits, and why.
  public let match: StreetMatch
  /// The door, where the registry knows it.
  public let civic: StreetCivic?
  /// Where it is; `nil` where the registry has no point near.
  public let coordinate: Coordinate?
  /// What the point stands for.
  public let precision: Precision

  /// How well a point is known.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// The door's own.
    case civic
    /// A neighbour's.
    case nearest
    /// Only the street is known.
    case street
  }

  /// Makes one.
  ///
  /// - Parameter neighbour: the nearest door with a point, where the door itself has none.
  public init(_ match: StreetMatch, civic: StreetCivic?, neighbour: StreetCivic?) {
    self.match = match
    self.civic = civic
    coordinate = civic?.coordinate ?? neighbour?.coordinate
    precision = civic?.coordinate != nil ? .civic : neighbour?.coordinate != nil ? .nearest : .street
  }

  /// The address in the registry's own spelling: `VIA EMILIA SAN PIETRO 12/B`, with the door as typed.
  public var text: String {
    let locality = match.street.locality.map { " (\($0))" } ?? ""
    return match.street.name + (match.number.map { " " + $0.text } ?? "") + locality
  }
}
