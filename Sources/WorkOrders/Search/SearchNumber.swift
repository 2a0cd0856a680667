/// A public number as somebody types it while searching: `WO-2026-123`, `r 2026 123`, `2026-123`, `123`.
public struct SearchNumber: Hashable, Sendable {
  /// The prefix: `R`, `WO`, `C` or `I`; `nil` when it was left away.
  public let prefix: String?
  /// The year; `nil` when it was left away.
  public let year: Int?
  /// The serial in that year.
  public let serial: Int

  private static let prefixes: Set<String> = [
    RecordKinds.Request.prefix, RecordKinds.Order.prefix, RecordKinds.Contact.prefix, RecordKinds.Inspection.prefix,
  ]

  /// Reads a whole text as a number; `nil` when it is none.
  init?(words: [String]) {
    var rest = words[...]
    let prefix = rest.first?.uppercased()
    let isKnown = prefix.map(Self.prefixes.contains) ?? false
    if isKnown { rest.removeFirst() }
    guard (1...2).contains(rest.count), let serial = rest.last.flatMap(Self.digits), serial > 0 else { return nil }
    let year = rest.count == 2 ? rest.first.flatMap(Self.digits) : nil
    guard rest.count == 1 || (rest.first?.utf8.count == 4 && year != nil) else { return nil }
    self.prefix = isKnown ? prefix : nil
    self.year = year
    self.serial = serial
  }

  private static func digits(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(text)
  }
}
