/// The door in the words of an address, and the words before it.
struct AddressDoor {
  /// The words of the street's name.
  private(set) var name: [FoldedText.Piece]
  /// The door.
  private(set) var number: CivicNumber?
  /// The name with a number that may be part of it: "strada provinciale 7".
  private(set) var nameWithNumber: [FoldedText.Piece]?
  /// The door that stands in a part of its own, behind a comma.
  private(set) var numberBehind: CivicNumber?

  /// Looks for the door in the part that names the street, then in the part behind it.
  init(_ part: AddressPart, following: [AddressPart]) {
    name = part.pieces
    numberBehind = following.prefix(2).compactMap { Self.numberAlone($0.pieces) }.first
    if takeRoadPoint() || takeNone() || takeDoor() { return }
    number = numberBehind
  }

  // ", 12/b" or ", km 3"
  private static func numberAlone(_ pieces: [FoldedText.Piece]) -> CivicNumber? {
    let behind = pieces.drop { marks.contains($0.text) }
    guard let first = behind.first else { return nil }
    if beginsWithDigit(first) { return door(Array(behind)) }
    return first.text == "snc" ? CivicNumber.none : roadPoint(Array(behind))
  }

  // "SP 7 km 1+250"
  private mutating func takeRoadPoint() -> Bool {
    guard let index = name.indices.first(where: { $0 > 0 && Self.roadMark(name[$0]) != nil }),
      let point = Self.roadPoint(Array(name[index...]))
    else { return false }
    number = point
    name = Array(name[..<index])
    return true
  }

  private mutating func takeNone() -> Bool {
    guard name.count > 1 else { return false }
    let ending = name.suffix(3).map(\.text).joined()
    if name.last?.text == "snc" {
      name.removeLast()
    } else if ending == "snc", name.count > 3 {
      name.removeLast(3)
    } else {
      return false
    }
    number = CivicNumber.none
    return true
  }

  private mutating func takeDoor() -> Bool {
    guard let index = name.indices.first(where: { isDoor($0) }), let door = Self.door(Array(name[index...])) else {
      return false
    }
    let before = Array(name[..<index])
    let isMarked = before.last.map { Self.marks.contains($0.text) } ?? false
    if !isMarked, index == name.count - 1, door.exponent.isEmpty { nameWithNumber = name }
    number = door
    name = isMarked ? Array(before.dropLast()) : before
    return true
  }

  // A number behind a name, neither the day nor the year of a date.
  private func isDoor(_ index: Int) -> Bool {
    guard Self.beginsWithDigit(name[index]) else { return false }
    let before = StreetName(pieces: Array(name[..<index]))
    let named = before.words.filter { !Self.marks.contains($0) && !StreetTerms.trailingKinds.contains($0) }
    guard !named.isEmpty else { return false }
    if index + 1 < name.count, StreetTerms.isMonth(name[index + 1].text) { return false }
    if StreetTerms.isMonth(name[index - 1].text), name[index].text.utf8.count == 4 { return false }
    return true
  }
}

// MARK: Reading

extension AddressDoor {
  /// What stands before a door's number.
  static let marks: Set<String> = ["n", "nr", "no", "num", "numero", "civico", "civ"]

  private static let ordinals: Set<String> = ["bis", "ter", "quater", "quinquies"]

  private static func beginsWithDigit(_ piece: FoldedText.Piece) -> Bool {
    piece.text.unicodeScalars.first.map { (0x30...0x39).contains($0.value) } ?? false
  }

  /// "12", "12b", "12 bis", "12 barra b", "12 rosso", and anything behind.
  private static func door(_ pieces: [FoldedText.Piece]) -> CivicNumber? {
    guard let first = pieces.first?.text, let (number, glued) = split(first) else { return nil }
    guard number > 0, number <= CivicNumber.greatest, glued.unicodeScalars.count <= 9 else { return nil }
    var exponent = glued == "rosso" ? "r" : glued == "nero" ? "" : glued
    let rest = pieces.dropFirst().map(\.text)
    if exponent.isEmpty, let added = addition(rest) {
      exponent = added
    } else if let colour = rest.first, colour == "rosso" || (colour == "r" && rest.count == 1) {
      exponent += "r"
    }
    return CivicNumber(number, exponent: exponent)
  }

  // A single letter counts at the end only: "12 e via Po" is no door 12/e.
  private static func addition(_ rest: [String]) -> String? {
    guard let first = rest.first else { return nil }
    if first == "barra" {
      guard rest.count > 1, rest[1].unicodeScalars.count <= 9 else { return nil }
      let red = rest.count > 2 && rest[2] == "rosso" ? "r" : ""
      return rest[1] == "rosso" ? "r" : rest[1] + red
    }
    if first == "rosso" { return "r" }
    if ordinals.contains(first) { return first }
    let isLetter = first.utf8.count == 1 && first.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    guard isLetter, rest.count == 1 || inside.contains(rest[1]) || rest[1] == "rosso" else { return nil }
    return first + (rest.count > 1 && rest[1] == "rosso" ? "r" : "")
  }

  private static let inside: Set<String> = ["int", "interno", "scala", "sc", "piano", "pal", "palazzina"]

  private static func split(_ text: String) -> (Int, String)? {
    let digits = text.prefix { $0 >= "0" && $0 <= "9" }
    guard digits.utf8.count <= 6, let number = Int(digits) else { return nil }
    return (number, String(text[digits.endIndex...]))
  }

  /// What follows "km" in the same word; `nil` for another word.
  private static func roadMark(_ piece: FoldedText.Piece?) -> String? {
    guard let text = piece?.text else { return nil }
    if ["km", "kilometro", "chilometro", "progressiva", "pk"].contains(text) { return "" }
    let rest = text.hasPrefix("km") ? String(text.dropFirst(2)) : ""
    return !rest.isEmpty && rest.allSatisfy({ $0 >= "0" && $0 <= "9" }) ? rest : nil
  }

  /// "km 1+250", "km 1,2", "km12".
  private static func roadPoint(_ pieces: [FoldedText.Piece]) -> CivicNumber? {
    guard let mark = roadMark(pieces.first) else { return nil }
    let words = (mark.isEmpty ? [] : [mark]) + pieces.dropFirst().map(\.text)
    let numbers = words.prefix { word in word.utf8.allSatisfy { (0x30...0x39).contains($0) } }.prefix(2)
    guard let first = numbers.first.flatMap({ Int($0) }), first <= 9_999 else { return nil }
    guard numbers.count > 1, numbers[1].utf8.count <= 3 else { return CivicNumber(metres: first * 1_000) }
    let rest = numbers[1] + String(repeating: "0", count: 3 - numbers[1].utf8.count)
    return CivicNumber(metres: first * 1_000 + (Int(rest) ?? 0))
  }
}
