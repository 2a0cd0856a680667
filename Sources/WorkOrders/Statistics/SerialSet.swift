/// A set of public numbers by their keys, at about one bit each.
struct SerialSet: Sendable {
  private var pages = SerialPages<UInt64>(blank: 0)

  /// Whether the number is there.
  func contains(_ key: Int64) -> Bool { (pages[key] ?? 0) & SerialPages<UInt64>.bit(key) != 0 }

  /// Puts the number in.
  mutating func insert(_ key: Int64) { pages.edit(key) { $0 |= SerialPages<UInt64>.bit(key) } }
}
