/// The words of Italian streets: what they are shortened to, and which of them count.
enum StreetTerms {
  /// The words with their abbreviations spelt out: "p.zza" and "pzza" are "piazza", "f.lli" "fratelli", "S.P." "strada
  /// provinciale".
  static func contracted(_ pieces: [FoldedText.Piece]) -> [String] {
    var words: [String] = []
    var rest = pieces[...]
    while let piece = rest.popFirst() {
      let text = plain(piece.text)
      let pair = piece.isGlued ? rest.first.map { text + plain($0.text) } ?? "" : ""
      if let long = shortened[pair] {
        words += long
        rest.removeFirst()
      } else if pair == "ss" {
        rest.removeFirst()
        words += statale(before: rest.first)
      } else if text == "ss" {
        words += statale(before: rest.first)
      } else if piece.hasStop, let long = stopped[text] ?? (words.isEmpty ? opening[text] : nil) {
        words.append(long)
      } else {
        words += shortened[text] ?? [text]
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Words that say nothing: "via della Repubblica" is "via Repubblica".
  static let linking: Set<String> = [
    "di", "del", "della", "dello", "dei", "degli", "delle", "dell", "d", "da", "dal", "dalla", "dall", "dalle", "de",
    "la", "le", "lo", "il", "l", "gli", "e", "ed", "a", "al", "alla", "alle", "ai", "in",
  ]

  /// "v Emilia" is "via Emilia".
  static func opened(_ words: [String]) -> [String] {
    guard words.count > 1, words[0] == "v" else { return words }
    return ["via"] + words.dropFirst()
  }

  /// The kind of street and the words without it; it stands first, or behind the name as in a list ("Garibaldi, via").
  static func kind(of words: [String]) -> (String?, [String]) {
    guard words.count > 1, let first = words.first, let last = words.last else { return (nil, words) }
    if kinds.contains(first) || trailingKinds.contains(first) { return (first, Array(words.dropFirst())) }
    return trailingKinds.contains(last) ? (last, Array(words.dropLast())) : (nil, words)
  }

  /// Numbers in digits: "XXV aprile", "venticinque aprile", "Umberto I", "I maggio".
  static func counted(_ words: [String]) -> [String] {
    words.indices.map { index -> String in
      let word = words[index]
      if let number = numerals[word] ?? roman(word) { return String(number) }
      guard let digit = ["i": "1", "v": "5", "x": "10"][word] else { return word }
      let next = index + 1 < words.count ? words[index + 1] : nil
      let isDated = next.map { months.contains($0) || $0 == "giornate" } ?? false
      return isDated || (word == "i" && next == nil && index > 0) ? digit : word
    }
  }

  /// Saints and their names as one word, so that "San Pietro" is never taken for "San Paolo".
  static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word == "s" || saints.contains(word), let next = rest.first else {
        joined.append(saints.contains(word) ? "san" : word)
        continue
      }
      if saints.contains(next) { continue }
      if saints.contains("san" + next) {
        joined.append("san")
      } else {
        joined.append("san" + next)
        rest.removeFirst()
      }
    }
    return joined
  }

  /// Whether a number behind the word is part of a date: "4 novembre".
  static func isMonth(_ word: String) -> Bool { months.contains(word) }

  /// Whether a word may be left away by who writes a name: first names and titles.
  static func isForename(_ word: String) -> Bool { forenames.contains(word) }

  // "SS 9" is a road, "SS. Martiri" are saints.
  private static func statale(before next: FoldedText.Piece?) -> [String] {
    let isRoad = next?.text.unicodeScalars.first.map { (0x30...0x39).contains($0.value) } ?? false
    return isRoad ? ["strada", "statale"] : ["san"]
  }

  // The raised letters of 1° and 1ª, where a keyboard has written them as letters.
  private static func plain(_ text: String) -> String {
    guard let last = text.unicodeScalars.last, last == "º" || last == "ª" else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropLast()))
  }

  /// A number of I, V and X, at least two letters of them.
  private static func roman(_ word: String) -> Int? {
    guard (2...6).contains(word.utf8.count), word.allSatisfy({ "ivx".contains($0) }) else { return nil }
    return romans[word]
  }

  private static let romans: [String: Int] = {
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    var found: [String: Int] = [:]
    for tens in 0...3 {
      for one in 0...9 { found[String(repeating: "x", count: tens) + ones[one]] = tens * 10 + one }
    }
    return found
  }()
}
