/// One measured value beside what it is compared with.
struct Measurement: Encodable {
  /// What was measured.
  let name: String
  /// On how much.
  let size: Int
  /// The value.
  let value: Double
  /// Its unit.
  let unit: String
  /// What it is compared with, in the same unit.
  let floor: Double?
  /// Value by floor.
  let ratio: Double?
  /// What the ratio, or the value where there is no floor, should be.
  let target: String?

  init(_ name: String, size: Int, _ value: Double, _ unit: String, floor: Double? = nil, target: String? = nil) {
    self.name = name
    self.size = size
    self.value = (value * 100).rounded() / 100
    self.unit = unit
    self.floor = floor.map { ($0 * 100).rounded() / 100 }
    ratio = floor.map { $0 == 0 ? 0 : (value / $0 * 100).rounded() / 100 }
    self.target = target
  }

  /// The measurement as a row of the table.
  var row: [String] {
    [name, "\(size)", "\(value)", unit, floor.map { "\($0)" } ?? "", ratio.map { "\($0)" } ?? "", target ?? ""]
  }
}
