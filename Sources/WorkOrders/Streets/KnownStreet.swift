/// A street with its names folded once, so that what is typed is compared with many at each keystroke.
public struct KnownStreet: Hashable, Sendable {
  /// The street.
  public let street: Street
  /// Its names, the registry's first.
  public let names: [StreetName]
  /// The words of its locality.
  public let locality: [String]

  /// Folds a street's names.
  public init(_ street: Street) {
    self.street = street
    names = ([street.name] + street.otherNames).map { StreetName($0) }
    locality = street.locality.map { StreetName($0).words } ?? []
  }

  /// Takes a street and what ``folded`` has written of it.
  public init(_ street: Street, folded: String) {
    self.street = street
    var lines = folded.split(separator: "\n", omittingEmptySubsequences: false)
    locality = lines.popLast().map { $0.split(separator: " ").map(String.init) } ?? []
    names = lines.map { line in
      let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let kind = parts.count > 1 && !parts[0].isEmpty ? String(parts[0]) : nil
      return StreetName(kind: kind, words: (parts.last ?? "").split(separator: " ").map(String.init))
    }
  }

  /// The names in a text, a line each, and the locality in the last line.
  public var folded: String {
    let lines = names.map { ($0.kind ?? "") + "|" + $0.words.joined(separator: " ") }
    return (lines + [locality.joined(separator: " ")]).joined(separator: "\n")
  }

  /// The words by which it is looked up, each once.
  public var words: [String] {
    var seen: Set<String> = []
    return (names.flatMap(\.words) + locality).filter { seen.insert($0).inserted }
  }
}
