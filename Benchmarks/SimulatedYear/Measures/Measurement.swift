/// One measured value beside what it is compared with.
struct Measurement: Encodable {
  /// What was measured.
  let name: String
  /// On which engine; `nil` where none is at work.
  let engine: RegisterEngine?
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
  let target: Target?

  init(
    _ name: String, on engine: RegisterEngine? = nil, size: Int, _ value: Double, _ unit: String, floor: Double? = nil,
    target: Target? = nil
  ) {
    self.name = name
    self.engine = engine
    self.size = size
    self.value = (value * 100).rounded() / 100
    self.unit = unit
    self.floor = floor.map { ($0 * 100).rounded() / 100 }
    ratio = floor.map { $0 == 0 ? 0 : (value / $0 * 100).rounded() / 100 }
    self.target = target
  }

  /// Whether it comes to what it should; `nil` without a target.
  var isMet: Bool? { target.map { $0.isMet(by: ratio ?? value) } }

  private enum CodingKeys: String, CodingKey {
    case name, engine, size, value, unit, floor, ratio, target, isMet
  }

  /// Writes every field: what was not measured is `null`, never absent.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(engine?.name, forKey: .engine)
    try container.encode(size, forKey: .size)
    try container.encode(value, forKey: .value)
    try container.encode(unit, forKey: .unit)
    try container.encode(floor, forKey: .floor)
    try container.encode(ratio, forKey: .ratio)
    try container.encode(target?.description, forKey: .target)
    try container.encode(isMet, forKey: .isMet)
  }
}
