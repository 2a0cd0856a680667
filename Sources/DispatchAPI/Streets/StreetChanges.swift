/// What an import of streets did to the streets, or to the doors.
public struct StreetChanges: Codable, Hashable, Sendable {
  /// How many are new.
  public var added: Int
  /// How many are written otherwise now.
  public var changed: Int
  /// How many were as the file says.
  public var unchanged: Int
  /// How many the file no longer names.
  public var removed: Int

  /// Makes one.
  public init(added: Int, changed: Int, unchanged: Int, removed: Int) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.removed = removed
  }
}
