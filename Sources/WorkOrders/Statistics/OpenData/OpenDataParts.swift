/// What open data may tell of a request besides its number, its state and the hours.
public struct OpenDataParts: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Takes the bits as they are.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What it is about.
  public static let category = OpenDataParts(rawValue: 1)
  /// Zone, street and point.
  public static let place = OpenDataParts(rawValue: 2)
  /// The way it came in.
  public static let channel = OpenDataParts(rawValue: 4)
}
