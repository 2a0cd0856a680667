/// An address as somebody typed it, taken apart: the street's name, the door, and what stands behind them.
///
/// "strada provinciale 7" may be road 7, or door 7 of a road without a number: both readings are given, the likelier first.
public struct TypedAddress: Hashable, Sendable {
  /// One way to read it.
  public struct Reading: Hashable, Sendable {
    /// The street.
    public let name: StreetName
    /// The door.
    public let number: CivicNumber?
  }

  /// The ways to read it; none when it names no street.
  public let readings: [Reading]
  /// Words behind the street and the door, which may tell the part of the town.
  public let tail: [String]

  /// The most characters that are read.
  public static let longest = 300

  /// Takes an address apart; any text is safe to read.
  public init(_ text: String) {
    let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
    let parts = AddressPart.all(in: text)
    guard let index = AddressPart.street(among: parts) else {
      readings = []
      tail = []
      return
    }
    let door = AddressDoor(parts[index], following: Array(parts[(index + 1)...]))
    let others = parts[..<index] + parts[(index + 1)...]
    tail = others.flatMap { StreetName(pieces: $0.pieces).words }.filter { !($0.first?.isNumber ?? true) }
    readings = Self.readings(door).filter { !$0.name.words.isEmpty }
  }

  private static func readings(_ door: AddressDoor) -> [Reading] {
    let reading = Reading(name: StreetName(pieces: door.name), number: door.number)
    guard let whole = door.nameWithNumber else { return [reading] }
    return [reading, Reading(name: StreetName(pieces: whole), number: door.numberBehind)]
  }
}
