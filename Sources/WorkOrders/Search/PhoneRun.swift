/// A part of a typed text: a telephone number in whatever spelling, or anything else.
enum PhoneRun: Hashable {
  /// The digits of a number, or of its end (`…4567`).
  case phone(String)
  /// What is no telephone number.
  case text(String)

  /// The parts of a text, in its order.
  ///
  /// Groups of digits between blanks, hyphens, points, slashes and brackets are one number when they have six digits
  /// together, at most sixteen, and none of them is one already by itself.
  static func all(in text: String) -> [PhoneRun] {
    var runs: [PhoneRun] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(where: isStart) {
      let before = rest[..<start]
      let run = rest[start...].prefix(while: isInside)
      runs.append(.text(String(before)))
      // Digits that hang on a letter are part of a word, as in 12a or km3.
      let isInWord =
        (run.first.map(isDigit) == true && before.last?.isLetter == true)
        || (run.last.map(isDigit) == true && rest[run.endIndex...].first?.isLetter == true)
      runs.append(isInWord ? .text(String(run)) : of(run))
      rest = rest[run.endIndex...]
    }
    runs.append(.text(String(rest)))
    return runs
  }

  private static func of(_ run: Substring) -> PhoneRun {
    let groups = run.split { !isDigit($0) }.map(String.init)
    let digits = groups.joined()
    let isEnd = run.hasPrefix("…") || run.hasPrefix("..")
    if isEnd, groups.count == 1, digits.count >= 3 { return .phone(digits) }
    // One group alone may be another number as well: as a word it is looked for as both.
    let isSplit = groups.count > 1 && !groups.contains { $0.count >= 8 }
    let isInternational = run.hasPrefix("+") || run.hasPrefix("00")
    guard (6...16).contains(digits.count), isInternational || isSplit,
      let number = Reporter.comparable(phone: String(run)), !number.isEmpty
    else { return .text(String(run)) }
    return .phone(number)
  }

  private static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }
  private static func isStart(_ character: Character) -> Bool { isDigit(character) || "+….(".contains(character) }
  private static func isInside(_ character: Character) -> Bool { isDigit(character) || "+….( )-/".contains(character) }
}
