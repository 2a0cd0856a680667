/// A part of a whole, as the daemon tells those of a share: `7360/8308`.
struct FigureShare {
  let part: Int
  let whole: Int

  init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// Reads one; `nil` for what is none.
  init?(_ text: String) {
    let numbers = text.split(separator: "/").compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    self.init(part: numbers[0], whole: numbers[1])
  }

  /// In percent: of four decimals a second rounding would make another share than the act's own pages show.
  func text(_ reader: Reader) -> String { reader.percent(part, of: whole) }

  /// In percent, with its numbers: `88,6 % (7.360/8.308)`.
  func told(_ reader: Reader) -> String { "\(text(reader)) (\(reader.count(part))/\(reader.count(whole)))" }
}
