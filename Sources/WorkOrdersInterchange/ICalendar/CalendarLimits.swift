/// What a calendar may be at most; beyond it a file is not one written for people.
enum CalendarLimits {
  /// Bytes of the whole file.
  static let bytes = 1_048_576
  /// Octets of one line, unfolded.
  static let line = 16_384
  /// How deep components stand in each other.
  static let depth = 8
  /// Faults that are told; more are not looked for.
  static let faults = 50
  /// Days left out of one turn.
  static let exceptions = 1_000
}
