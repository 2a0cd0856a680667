/// A thing that has a name rather than an address: a school, a cemetery, a lamp post with its number, a playground.
public struct Place: Hashable, Sendable {
  /// The code used everywhere.
  public let code: PlaceCode
  /// What it is: `school`, `lamp-post`.
  public let kind: String
  /// The name people say.
  public let name: String
  /// The zone it lies in.
  public let zone: ZoneCode?
  /// Where it is.
  public let coordinate: Coordinate?
  /// Whom to ring there, for the technician and the firm.
  public let contact: String?

  /// Makes a place.
  public init(code: PlaceCode, kind: String, name: String, zone: ZoneCode?, coordinate: Coordinate?, contact: String?) {
    self.code = code
    self.kind = kind
    self.name = name
    self.zone = zone
    self.coordinate = coordinate
    self.contact = contact
  }
}
