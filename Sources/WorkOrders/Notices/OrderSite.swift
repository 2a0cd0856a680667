/// Where an order's work is, in words that a contractor finds it by.
public struct OrderSite: Hashable, Sendable {
  /// Streets and numbers, as the reporters gave them, each once.
  public let addresses: [String]
  /// The name of the place, where it has one.
  public let place: String?
  /// The name of the zone.
  public let zone: String?
  /// The point on the map.
  public let coordinate: Coordinate?

  /// Names a site.
  public init(addresses: [String], place: String?, zone: String?, coordinate: Coordinate?) {
    self.addresses = addresses
    self.place = place
    self.zone = zone
    self.coordinate = coordinate
  }

  /// The site on one line, as it is said: place, street, zone.
  public var spoken: String {
    let parts = [place].compactMap(\.self) + addresses + [zone].compactMap(\.self)
    return parts.isEmpty ? point ?? "–" : parts.joined(separator: ", ")
  }

  /// The point as maps take it: `44.698993, 10.631190`.
  public var point: String? {
    coordinate.map { "\(Self.degrees($0.latitude)), \(Self.degrees($0.longitude))" }
  }

  // Millionths of a degree are a tenth of a metre.
  private static func degrees(_ value: Double) -> String {
    let millionths = Int64((value * 1_000_000).rounded())
    let fraction = String(millionths.magnitude % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - fraction.count)
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(zeros)\(fraction)"
  }
}
