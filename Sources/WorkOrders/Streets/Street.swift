/// A street of the city as the national registry of streets writes it.
public struct Street: Hashable, Sendable {
  /// The registry's number of the street in the whole country.
  public let number: Int64
  /// The name, kind and all, in the registry's spelling: `VIA EMILIA SAN PIETRO`.
  public let name: String
  /// The part of the town it lies in, which tells streets of one name apart.
  public let locality: String?
  /// The names it has in other languages of the town.
  public let otherNames: [String]

  /// Makes a street.
  public init(number: Int64, name: String, locality: String? = nil, otherNames: [String] = []) {
    self.number = number
    self.name = name
    self.locality = locality
    self.otherNames = otherNames
  }
}
