/// An amount in whole cents of a euro, net of VAT unless the name says otherwise.
public struct Euro: Hashable, Comparable, Sendable {
  /// The amount in cents; negative for credits and differences.
  public let cents: Int64

  /// Nothing.
  public static let zero = Euro(cents: 0)
  /// The most that one typed amount may be: a billion euros.
  public static let largest = Euro(cents: 100_000_000_000)

  /// Makes an amount from cents.
  public init(cents: Int64) { self.cents = cents }

  /// Cents in order.
  public static func < (lhs: Euro, rhs: Euro) -> Bool { lhs.cents < rhs.cents }
  /// The sum.
  public static func + (lhs: Euro, rhs: Euro) -> Euro { Euro(cents: lhs.cents + rhs.cents) }
  /// The difference.
  public static func - (lhs: Euro, rhs: Euro) -> Euro { Euro(cents: lhs.cents - rhs.cents) }
  /// Adds in place.
  public static func += (lhs: inout Euro, rhs: Euro) { lhs = lhs + rhs }
  /// Takes away in place.
  public static func -= (lhs: inout Euro, rhs: Euro) { lhs = lhs - rhs }

  /// This many hundredths of a percent of the amount, half a cent rounded up: 1,250 basis points are 12.5 %.
  public func share(basisPoints: Int) -> Euro {
    let scaled = cents * Int64(basisPoints)
    let rounded = scaled >= 0 ? (scaled + 5_000) / 10_000 : -((-scaled + 5_000) / 10_000)
    return Euro(cents: rounded)
  }
}

extension Euro: CustomStringConvertible {
  /// Two decimals and a point, as on the wire: `1250.00`.
  public var description: String {
    let magnitude = cents.magnitude
    let fraction = magnitude % 100
    return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension Euro: Codable {
  /// Decodes from text with two decimals (`"1250.00"`) or a form that people type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = try Euro(typed: try container.decode(String.self))
  }

  /// Encodes as text with two decimals.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
