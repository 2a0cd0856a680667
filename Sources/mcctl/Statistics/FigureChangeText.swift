import WorkOrders

/// How a figure stands beside another time: the change in percent, for a ratio in points.
struct FigureChangeText {
  let reader: Reader
  let glyphs: ChartGlyphs

  /// The change from one value to another, with an arrow; a dash where nothing can be compared.
  func text(_ value: String, since before: String?, unit: String) -> String {
    guard let before, let now = Double(value), let then = Double(before) else { return "-" }
    if unit == "ratio" { return signed(((now - then) * 10_000).rounded() / 100, reader(.points)) }
    guard then != 0 else { return now == 0 ? glyphs.arrows.level : "-" }
    return signed((now - then) / abs(then) * 100, "%")
  }

  // In tenths, so that what is shown decides whether it is a change.
  private func signed(_ change: Double, _ unit: String) -> String {
    guard change.isFinite, abs(change) < 1e9 else { return "-" }
    let tenths = Int((change * 10).rounded())
    if tenths == 0 { return glyphs.arrows.level }
    let size = abs(tenths)
    // A change of a hundred percent and more needs no decimal.
    let decimals = size >= 1_000 ? "" : "\(reader.language == .italian ? "," : ".")\(size % 10)"
    return "\(tenths > 0 ? glyphs.arrows.up : glyphs.arrows.down) \(reader.count(size / 10))\(decimals) \(unit)"
  }
}
