/// The number of a door, as it is compared: `12`, `12/b`, `12/bis`, `14/r` where numbers are red, a point along a road, or
/// none (`snc`).
///
/// Letters and words behind the number are small and stand behind a stroke; "12B", "12 b" and "12/b" are one.
public struct CivicNumber: Hashable, Sendable {
  /// The number that counts along the street; `nil` for a point along a road, or a door without a number.
  public let number: Int?
  /// What stands behind it, in small letters: `b`, `bis`, `r`; empty for nothing.
  public let exponent: String
  /// How many metres from the beginning of the road.
  public let metres: Int?

  /// The greatest number a door may have.
  public static let greatest = 99_999

  /// A door with a number.
  public init(_ number: Int, exponent: String = "") {
    self.number = number
    self.exponent = exponent
    metres = nil
  }

  /// A point along a road.
  public init(metres: Int) {
    number = nil
    exponent = ""
    self.metres = metres
  }

  private init() {
    number = nil
    exponent = ""
    metres = nil
  }

  /// A door without a number.
  public static let none = CivicNumber()

  /// What tells it from the others of its street: `12/b`, `km 1250`, `snc`.
  public var key: String {
    if let metres { return "km \(metres)" }
    guard let number else { return "snc" }
    return exponent.isEmpty ? "\(number)" : "\(number)/\(exponent)"
  }

  /// Reads what ``key`` writes; `nil` for anything else.
  public init?(key: String) {
    if key == "snc" {
      self = .none
    } else if key.hasPrefix("km "), let metres = Int(key.dropFirst(3)) {
      self.init(metres: metres)
    } else {
      let parts = key.split(separator: "/", maxSplits: 1)
      guard let first = parts.first, let number = Int(first) else { return nil }
      self.init(number, exponent: parts.count > 1 ? String(parts[1]) : "")
    }
  }

  /// As it stands behind a street's name: `12/B`, `14 rosso`, `km 1+250`.
  public var text: String {
    if let metres {
      let rest = String(metres % 1_000)
      return "km \(metres / 1_000)+" + String(repeating: "0", count: 3 - rest.count) + rest
    }
    guard let number else { return "snc" }
    switch exponent {
    case "": return "\(number)"
    case "r": return "\(number) rosso"
    case "bis", "ter", "quater": return "\(number) \(exponent)"
    default: return "\(number)/\(exponent.uppercased())"
    }
  }
}
