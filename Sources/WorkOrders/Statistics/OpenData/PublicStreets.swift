/// The streets that open data may name: those of the registry with so many doors that the street points at no household.
public struct PublicStreets: Sendable {
  /// The fewest doors of a street that is named.
  public static let fewestDoors = 10

  private struct Place: Hashable {
    let name: String
    let locality: String?
  }

  private var doors: [Place: Int] = [:]

  /// Starts without streets.
  public init() {}

  /// Adds a street of the registry.
  public mutating func add(_ name: String, locality: String?, doors count: Int) {
    doors[Place(name: name, locality: locality), default: 0] += count
  }

  /// The street of an address in the registry's spelling, `VIA ROMA 12 (BORGO)`; `nil` where the registry no longer knows
  /// it, where it has too few doors, or where it can be read in two ways.
  public func street(of registryAddress: String) -> String? {
    let known = Self.readings(of: registryAddress).filter { doors[$0] != nil }
    guard known.count == 1, doors[known[0], default: 0] >= Self.fewestDoors else { return nil }
    return known[0].name + (known[0].locality.map { " (\($0))" } ?? "")
  }

  // Every way to cut it into a street's name, a door, and a locality; a name may end in a bracket too.
  private static func readings(of address: String) -> [Place] {
    let text = Array(address)
    guard text.last == ")", let open = text.lastIndex(of: "("), open > 1, text[open - 1] == " " else {
      return names(in: address).map { Place(name: $0, locality: nil) }
    }
    let locality = String(text[(open + 1)..<(text.count - 1)])
    return names(in: String(text[..<(open - 1)])).map { Place(name: $0, locality: locality) }
      + [Place(name: address, locality: nil)]
  }

  // The whole text, and all that stands before a word that a door can begin with.
  private static func names(in text: String) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let doors = words.indices.dropFirst().filter { canBeginDoor(words[$0]) }
    return [text] + doors.map { words[..<$0].joined(separator: " ") }
  }

  private static func canBeginDoor(_ word: Substring) -> Bool {
    guard let first = word.utf8.first else { return false }
    let isDigit = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
    return isDigit || word == "km" || word == "snc"
  }
}
