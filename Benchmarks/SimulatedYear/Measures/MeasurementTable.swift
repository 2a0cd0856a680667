/// Measurements as people read them.
enum MeasurementTable {
  private static let head = ["what", "engine", "size", "value", "unit", "floor", "ratio", "target", "met"]
  private static let numbers = [2, 3, 5, 6]

  /// The lines of the table, in columns for a terminal.
  static func lines(_ measurements: [Measurement]) -> [String] {
    let rows = [head] + measurements.map(row)
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return numbers.contains(column) ? padding + row[column] : row[column] + padding
      }.joined(separator: "  ")
    }
  }

  /// The lines of the table, for a page in Markdown.
  static func markdown(_ measurements: [Measurement]) -> [String] {
    let rule = head.indices.map { numbers.contains($0) ? "---:" : "---" }
    return ([head, rule] + measurements.map(row)).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  private static func row(_ measurement: Measurement) -> [String] {
    [
      measurement.name, measurement.engine?.name ?? "", measurement.size == 0 ? "" : "\(measurement.size)",
      Number.text(measurement.value), measurement.unit, measurement.floor.map(Number.text) ?? "",
      measurement.ratio.map(Number.text) ?? "", measurement.target?.description ?? "",
      measurement.isMet.map { $0 ? "yes" : "no" } ?? "",
    ]
  }
}
