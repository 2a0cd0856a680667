public import WorkOrders

/// An address of the registry of streets that fits what was typed.
public struct AddressView: Codable, Hashable, Sendable {
  /// The registry's number of the street.
  public var street: Int64
  /// The address in the registry's spelling, with the door as typed.
  public var address: String
  /// The part of the town it lies in.
  @OrNull public var locality: String?
  /// The door, when the registry knows it.
  @OrNull public var civic: String?
  /// Degrees north; `null` where the registry has no point near.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// The zone it lies in, as far as points tell.
  @OrNull public var zone: ZoneCode?
  /// What the point stands for: `civic`, `nearest` for a neighbour's, `street` where there is none.
  public var precision: String
  /// How well it fits, 0 to 1.
  public var score: Double
  /// Why, in words.
  public var reason: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(street: Int64, address: String, precision: String, score: Double, reason: String) {
    self.street = street
    self.address = address
    self.precision = precision
    self.score = score
    self.reason = reason
  }
}
