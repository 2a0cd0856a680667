/// What an import did to the streets or the doors of the register.
public struct StreetCounts: Hashable, Sendable {
  /// How many were not there before.
  public var added = 0
  /// How many are written otherwise now.
  public var changed = 0
  /// How many were as the file says.
  public var unchanged = 0
  /// How many the file no longer names.
  public var removed = 0

  /// Nothing done yet.
  public init() {}

  /// Both together.
  public static func + (one: StreetCounts, other: StreetCounts) -> StreetCounts {
    var sum = one
    sum.added += other.added
    sum.changed += other.changed
    sum.unchanged += other.unchanged
    sum.removed += other.removed
    return sum
  }
}
