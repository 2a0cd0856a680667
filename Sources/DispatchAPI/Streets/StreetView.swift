/// A street of the registry.
public struct StreetView: Codable, Hashable, Sendable {
  /// The registry's number of the street in the whole country.
  public var number: Int64
  /// The name in the registry's spelling.
  public var name: String
  /// The part of the town it lies in.
  @OrNull public var locality: String?
  /// The names it has in other languages of the town.
  public var otherNames: [String]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(number: Int64, name: String, otherNames: [String] = []) {
    self.number = number
    self.name = name
    self.otherNames = otherNames
  }
}
