/// The characters that charts are drawn with: blocks in eighths, or plain ASCII.
struct ChartGlyphs {
  /// A bar's parts from an eighth to a whole; in ASCII only the whole.
  let parts: [Character]
  /// A sparkline's steps from the lowest to the highest.
  let steps: [Character]
  /// More, less, the same.
  let arrows: (up: String, down: String, level: String)
  /// Stands between the ends of a range.
  let dash: String

  /// Eighths of blocks.
  static let blocks = ChartGlyphs(
    parts: Array("▏▎▍▌▋▊▉█"), steps: Array("▁▂▃▄▅▆▇█"), arrows: ("▲", "▼", "="), dash: "–")
  /// What every terminal and every program can show.
  static let plain = ChartGlyphs(parts: ["#"], steps: Array("_.:-=+*#"), arrows: ("+", "-", "="), dash: "-")

  /// Blocks where the locale is UTF-8 and `NO_COLOR` is not set.
  static func suiting(_ environment: [String: String]) -> ChartGlyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let encoding = locale.lowercased().filter { $0 != "-" }
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return encoding.contains("utf8") && !isPlain ? blocks : plain
  }

  /// A bar of a share of `width` columns, as long as the share to an eighth, or to a whole column in ASCII.
  ///
  /// What is not nothing shows.
  func bar(_ share: Double, width: Int) -> String {
    let units = width * parts.count
    let length = Int((min(max(share, 0), 1) * Double(units)).rounded())
    let filled = share > 0 ? max(1, length) : 0
    guard filled > 0, let whole = parts.last else { return "" }
    let rest = filled % parts.count
    return String(repeating: whole, count: filled / parts.count) + (rest > 0 ? String(parts[rest - 1]) : "")
  }

  /// A line of steps over the values, of `width` columns at most; neighbours are summed where they are too many.
  func sparkline(_ values: [Int], width: Int) -> String {
    guard !values.isEmpty, width > 0 else { return "" }
    let share = (values.count + width - 1) / width
    let sums = stride(from: 0, to: values.count, by: share).map { start in
      values[start..<min(start + share, values.count)].reduce(0, +)
    }
    let highest = max(sums.max() ?? 0, 1)
    return String(sums.map { steps[max(0, $0) * (steps.count - 1) / highest] })
  }
}
