import WorkOrders

/// Finds the streets that may be meant, by the index of words: never a walk through all of them.
struct StreetLookup {
  /// The most streets that a keystroke compares.
  private static let most = 400
  /// The most streets or words that one word brings.
  private static let mostOfWord = 200
  /// How many letters of a misspelt word are taken as right.
  private static let sureLetters = 3

  let connection: any SQLConnection

  /// The streets that hold all the words of a reading; where none does, those that hold any of them or one like it.
  func streets(for address: TypedAddress, isCompleting: Bool) throws -> [KnownStreet] {
    var numbers: Set<Int64> = []
    for reading in address.readings {
      let words = reading.name.words
      let isOpen = isCompleting && reading.number == nil
      let all = try holdingAll(words, lastMayGoOn: isOpen)
      numbers.formUnion(all.isEmpty ? try holdingAny(words) : all)
    }
    var found: [KnownStreet] = []
    try connection.forEach(Self.byNumber, of: numbers.sorted().prefix(Self.most * 2).map(\.self)) { row in
      found.append(try StreetRow.read(row))
    }
    return found
  }

  private func holdingAll(_ words: [String], lastMayGoOn: Bool) throws -> [Int64] {
    var query = ComposedQuery()
    var parts: [String] = []
    for (index, word) in words.enumerated().suffix(6) {
      if lastMayGoOn, index == words.count - 1 {
        let (from, to) = (query.bind(word), query.bind(Self.end(of: word)))
        parts.append("SELECT street FROM street_word WHERE word >= \(from) AND word < \(to)")
      } else if word.utf8.count > 1 || word.allSatisfy(\.isNumber) {
        parts.append("SELECT street FROM street_word WHERE word = \(query.bind(word))")
      }
    }
    guard !parts.isEmpty else { return [] }
    query.text = parts.joined(separator: " INTERSECT ") + " LIMIT \(query.bind(Self.most))"
    return try connection.query(query.sql, query.arguments) { try $0.int64(0) }
  }

  private func holdingAny(_ words: [String]) throws -> [Int64] {
    var numbers: [Int64] = []
    for word in words.suffix(6) where word.utf8.count > 1 {
      let found = try connection.query(
        "SELECT street FROM street_word WHERE word = $1 LIMIT $2", [word, Self.mostOfWord]
      ) { try $0.int64(0) }
      numbers += found.isEmpty && word.utf8.count >= 5 ? try holdingLike(word) : found
    }
    return numbers
  }

  private func holdingLike(_ word: String) throws -> [Int64] {
    let beginning = String(word.prefix(Self.sureLetters))
    return try connection.query(
      "SELECT street FROM street_word WHERE word >= $1 AND word < $2 LIMIT $3",
      [beginning, Self.end(of: beginning), Self.mostOfWord]
    ) { try $0.int64(0) }
  }

  // Behind every word that begins with this one: texts are compared by their bytes.
  private static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }

  private static let byNumber: KeyedSQL = """
    SELECT number, name, locality, other_names, folded FROM street WHERE number IN {keys}
    """
}
