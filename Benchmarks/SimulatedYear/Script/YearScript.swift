import WorkOrders

/// The whole year 2025 as it reaches the centre: calls, and mails from September on.
struct YearScript {
  /// Everything, the earliest first, numbered from 1.
  let entries: [ScriptEntry]

  /// Makes the year of a seed.
  init(seed: UInt64) throws {
    var maker = EntryMaker(hours: try CentreHours(), seed: seed)
    var entries: [ScriptEntry] = []
    for month in 1...12 { entries += maker.month(month) }
    // The offset keeps entries of one minute in the order they were made: sorting is not stable by promise.
    let order = entries.indices.sorted { (entries[$0].at, $0) < (entries[$1].at, $1) }
    var numbered = order.enumerated().map { place, index in
      var entry = entries[index]
      entry.id = place + 1
      return entry
    }
    RepeatMaker(seed: seed).mark(&numbered)
    for index in numbered.indices where numbered[index].kind == .mail {
      numbered[index].message = MailText(entry: numbered[index], zone: maker.hours.zone).message
    }
    self.entries = numbered
  }
}
