import WorkOrders

/// Which backups of a folder stay: the last of each of the last days, weeks, months and years that have one.
///
/// What was not taken does not count: where no backup was taken for a year, none is removed for its age.
struct BackupRetention: Hashable {
  private enum Unit: Character, CaseIterable {
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "y"
  }

  private let counts: [Unit: Int]

  /// Reads `7d,4w,12m`.
  ///
  /// - Throws: the usage error for anything else, or for a rule that keeps nothing.
  init(typed text: String) throws {
    var counts: [Unit: Int] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let unit = part.last.flatMap(Unit.init), let count = Int(part.dropLast()), (1...9_999).contains(count),
        counts.updateValue(count, forKey: unit) == nil
      else {
        throw UsageError.told(
          it: "\"\(text.prefix(40))\" non dice che cosa tenere: per esempio 7d,4w,12m.",
          en: "\"\(text.prefix(40))\" does not say what to keep: for instance 7d,4w,12m.")
      }
    }
    self.counts = counts
  }

  /// Those of some backups that go; the newest never does.
  func leaving(_ backups: [BackupName]) -> [BackupName] {
    let newestFirst = backups.sorted(by: >)
    var kept = Set(newestFirst.prefix(1))
    for (unit, count) in counts {
      var last: Int?
      var left = count
      for backup in newestFirst where left > 0 {
        let period = Self.period(of: backup.takenAt, unit)
        guard period != last else { continue }
        kept.insert(backup)
        (last, left) = (period, left - 1)
      }
    }
    return newestFirst.filter { !kept.contains($0) }.reversed()
  }

  // A number that two moments share when they lie in one period.
  private static func period(of moment: Timestamp, _ unit: Unit) -> Int {
    let day = Int((moment.milliseconds / 86_400_000))
    let date = CivilDate(daysSinceEpoch: day)
    switch unit {
    case .day: return day
    case .week: return (day + 3) / 7  // 1 January 1970 was a Thursday.
    case .month: return date.year * 12 + date.month
    case .year: return date.year
    }
  }
}
