import Foundation

/// The city's time zone: its offsets from UTC as a table, read once from Foundation.
///
/// On Linux those are the rules that the Swift release brings along (a zone must be in the machine's tzdata too), so a
/// new law on summer time needs a new release. The table covers 1970 to 2100; before and after, the nearest offset
/// holds. Everything else is integer arithmetic on it.
public struct CityZone: Hashable, Sendable {
  /// The IANA name, `Europe/Rome`.
  public let identifier: String
  /// When each period of one offset starts, rising; the first is the beginning of time.
  let starts: [Int64]
  /// Seconds east of UTC in each period.
  let offsets: [Int]

  /// Universal time.
  public static let utc = CityZone(identifier: "UTC", starts: [.min], offsets: [0])

  /// Looks up a zone by its IANA name.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when Foundation or the machine's tzdata has no such zone.
  public init(identifier: String) throws(DomainError) {
    // Abbreviations ("CET", "GMT+1") are left out: Foundation reads them as fixed offsets.
    guard identifier == "UTC" || identifier.contains("/"), !identifier.contains(".."),
      let source = TimeZone(identifier: identifier)
    else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il fuso orario \"\(identifier.prefix(60))\" non è noto a questa macchina.",
          en: "The time zone \"\(identifier.prefix(60))\" is unknown on this machine."),
        hint: .init(
          it: "Usare un nome come Europe/Rome, e verificare che il pacchetto tzdata sia installato.",
          en: "Use a name such as Europe/Rome, and make sure that the package tzdata is installed."), field: "timeZone")
    }
    self = CityZone(identifier: identifier) { second in
      source.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
  }

  /// Makes a zone from its table.
  init(identifier: String, starts: [Int64], offsets: [Int]) {
    self.identifier = identifier
    self.starts = starts
    self.offsets = offsets
  }

  /// Makes the table by asking for the offset every third day and halving where it changed.
  ///
  /// Foundation's own list of transitions is not used: it is incomplete on Linux.
  private init(identifier: String, offsetAt: (Int64) -> Int) {
    let step = 3 * 86_400
    let end = Int64(CivilDate(checkedYear: 2101, month: 1, day: 1).daysSinceEpoch) * 86_400
    var starts = [Int64.min]
    var offsets = [offsetAt(0)]
    for second in stride(from: 0, to: end, by: step) {
      var known = second
      while let change = Self.firstChange(after: known, upTo: second + Int64(step), offsetAt: offsetAt) {
        starts.append(change * 1_000)
        offsets.append(offsetAt(change))
        known = change
      }
    }
    self.init(identifier: identifier, starts: starts, offsets: offsets)
  }

  /// The first second of the new offset, if the ends differ; found by halving.
  private static func firstChange(after start: Int64, upTo end: Int64, offsetAt: (Int64) -> Int) -> Int64? {
    let before = offsetAt(start)
    guard offsetAt(end) != before else { return nil }
    var low = start
    var high = end
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsetAt(middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}
