/// Two values of one figure beside each other; where rounding would make them look the same, each is told exactly.
struct FigureValuePair {
  /// `count`, `amount`, `seconds` or `ratio`; values of any other unit stand as they are.
  let unit: String
  let reader: Reader

  /// Both values as the reader writes them, a dash for one that is not there.
  ///
  /// - Parameter shares: of a ratio the part and the whole of each, as `7360/8308`, where they are known.
  func texts(
    _ first: String?, _ second: String?, shares: (first: String?, second: String?) = (nil, nil)
  ) -> (first: String, second: String) {
    let told = (first: text(first, shares.first), second: text(second, shares.second))
    guard let first, let second, first != second, told.first == told.second else { return told }
    return (exact(first), exact(second))
  }

  private func text(_ value: String?, _ share: String?) -> String {
    guard let value else { return "-" }
    return share.flatMap { FigureShare($0)?.told(reader) } ?? FigureLine.text(value, unit, reader)
  }

  private func exact(_ value: String) -> String {
    let text = FigureLine.text(value, unit, reader)
    switch unit {
    case "seconds": return Int(value).map { "\(text) (\(reader.count($0)) s)" } ?? value
    case "ratio": return "\(text) (\(reader.quantity(value)))"
    default: return value
    }
  }
}
