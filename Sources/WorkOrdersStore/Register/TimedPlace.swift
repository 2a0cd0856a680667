public import WorkOrders

/// Where a page of a list ended that has the newest first: its last row's time, and what tells it from others of that time.
public struct TimedPlace: Hashable, Sendable, CustomStringConvertible {
  /// When the row was made.
  public let time: Timestamp
  /// Its key.
  public let key: String

  /// Names a row.
  public init(time: Timestamp, key: String) {
    self.time = time
    self.key = key
  }

  /// Reads a cursor; `nil` for what is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "~", maxSplits: 1).map(String.init)
    guard parts.count == 2, let time = Int64(parts[0]), time >= 0, parts[1].utf8.count <= 1_000 else { return nil }
    self.init(time: Timestamp(milliseconds: time), key: parts[1])
  }

  /// The cursor: `1741600000000~key`.
  public var description: String { "\(time.milliseconds)~\(key)" }
}
