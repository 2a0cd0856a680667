extension CityZone {
  /// The moment that people mean by `15:30`, `entro le 15`, `domani alle 8.30`, `tomorrow 8:30`, `25/11 ore 9`.
  ///
  /// An hour alone is the next one that comes; a day without a year is the next such day. An hour that does not exist, or
  /// exists twice, is nobody's guess.
  ///
  /// - Returns: `nil` for anything else.
  public func nextMoment(spoken text: String, after now: Timestamp) -> Timestamp? {
    if let exact = try? parse(typed: text.trimmed) { return exact }
    let today = date(of: now)
    var day: CivilDate?
    var time: (hour: Int, minute: Int)?
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ";" }
    for word in words.map(Self.withoutStop) where !Self.fillers.contains(word) {
      if let offset = Self.days[word], day == nil {
        day = today.adding(days: offset)
      } else if let date = Self.day(word, onOrAfter: today), day == nil {
        day = date
      } else if let found = Self.time(word), time == nil {
        time = found
      } else {
        return nil
      }
    }
    return time.flatMap { moment(on: day, at: $0, after: now) }
  }

  private func moment(on day: CivilDate?, at time: (hour: Int, minute: Int), after now: Timestamp) -> Timestamp? {
    let today = date(of: now)
    let milliseconds = (time.hour * 60 + time.minute) * 60_000
    for date in [day ?? today, day ?? today.adding(days: 1)] {
      guard case .unique(let moment) = instants(date: date, millisecondOfDay: milliseconds) else { return nil }
      if moment >= now { return moment }
    }
    return nil
  }

  private static let days = [
    "oggi": 0, "domani": 1, "dopodomani": 2, "today": 0, "tomorrow": 1,
  ]

  private static let fillers: Set<String> = [
    "", "alle", "all'", "le", "ore", "entro", "per", "dalle", "h", "arrivo", "arriviamo", "il", "di", "del", "circa",
    "at", "by", "before", "on", "around", "oclock", "o'clock", "we", "come", "will", "be", "there", "siamo", "saremo",
    "sul", "posto", "-", "–", ":",
  ]

  private static func withoutStop(_ word: Substring) -> String {
    var word = word
    while let last = word.last, last == "." || last == "!" || last == ":" { word.removeLast() }
    while let first = word.first, first == ":" { word.removeFirst() }
    return String(word)
  }

  /// `15`, `15:30`, `15.30`, `h15`.
  private static func time(_ word: String) -> (hour: Int, minute: Int)? {
    let digits = word.hasPrefix("h") ? word.dropFirst() : word[...]
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." || $0 == "h" }
    guard (1...2).contains(parts.count), let hour = whole(parts[0]), hour < 24 else { return nil }
    guard parts.count == 2 else { return (hour, 0) }
    guard parts[1].utf8.count == 2, let minute = whole(parts[1]), minute < 60 else { return nil }
    return (hour, minute)
  }

  /// `25/11`, `25/11/2026`: the day first.
  private static func day(_ word: String, onOrAfter today: CivilDate) -> CivilDate? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let day = whole(parts[0]), let month = whole(parts[1]) else { return nil }
    if parts.count == 3 {
      guard parts[2].utf8.count == 4, let year = Int(parts[2]) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    // A leap day comes within eight years.
    return (0...8).lazy.compactMap { CivilDate(year: today.year + $0, month: month, day: day) }
      .first { $0 >= today }
  }

  private static func whole(_ digits: Substring) -> Int? {
    guard (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace || $0 == ":" || $0 == "," }
    let end = start.lastIndex { !$0.isWhitespace && $0 != "." && $0 != "!" }
    return end.map { String(start[...$0]) } ?? ""
  }
}
