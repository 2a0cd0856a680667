extension FigureValue {
  /// The value as documents write it: `12`, `1250.00`, `5400`, `0.8750` (half a unit rounded up).
  public var text: String {
    switch self {
    case .count(let count): String(count)
    case .amount(let amount): amount.description
    case .seconds(let seconds): String(seconds)
    case .ratio(let numerator, let denominator): Self.decimals(numerator, of: denominator)
    }
  }

  private static func decimals(_ numerator: Int, of denominator: Int) -> String {
    guard denominator > 0 else { return "" }
    let scaled = (numerator * 20_000 + denominator) / (2 * denominator)
    return "\(scaled / 10_000).\((scaled % 10_000).padded(to: 4))"
  }
}
