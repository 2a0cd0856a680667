/// A time of day on the city's clocks in whole minutes, `0:00` to `24:00`.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1440.
  public let minutes: Int

  /// Makes a time; `nil` outside 0...1440.
  public init?(minutes: Int) {
    guard (0...1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `8:00`, `08:00`, `17:15` or `24:00`; `nil` for anything else.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    guard let hour = scanner.number(digits: 1...2), scanner.take(":") != nil,
      let minute = scanner.number(digits: 2), minute < 60, scanner.isAtEnd
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  /// Makes the nearest time of day.
  init(clamping minutes: Int) { self.minutes = min(max(minutes, 0), 1_440) }

  /// The start of the day.
  public static let midnight = LocalTime(clamping: 0)
  /// The end of the day, `24:00`.
  public static let endOfDay = LocalTime(clamping: 1_440)

  /// Earlier before later.
  public static func < (lhs: LocalTime, rhs: LocalTime) -> Bool { lhs.minutes < rhs.minutes }
}

extension LocalTime: CustomStringConvertible {
  /// Two digits each: `08:00`.
  public var description: String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }
}
