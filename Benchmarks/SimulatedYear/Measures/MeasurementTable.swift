/// Measurements as people read them.
enum MeasurementTable {
  /// The lines of the table.
  static func lines(_ measurements: [Measurement]) -> [String] {
    let rows = [["what", "size", "value", "unit", "floor", "ratio", "target"]] + measurements.map(\.row)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return (1...5).contains(column) && column != 3 ? padding + row[column] : row[column] + padding
      }.joined(separator: "  ")
    }
  }
}
