import WorkOrders

/// The metadata that a camera writes into a picture (CIPA DC-008, "Exif"): a TIFF file without a picture.
///
/// Only two directories of it are read, the first and that of the position, each once and no further than the block goes:
/// no chain is followed, and no count is believed.
struct ExifBlock {
  private struct Entry {
    let type: UInt16
    let count: UInt32
    /// Where the value stands, or where the offset stands that leads to it.
    let position: Int
  }

  private let bytes: [UInt8]
  private let isLittleEndian: Bool

  /// Reads the head; `nil` when it is none.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    switch Array(bytes.prefix(4)) {
    case [0x49, 0x49, 0x2A, 0]: isLittleEndian = true
    case [0x4D, 0x4D, 0, 0x2A]: isLittleEndian = false
    default: return nil
    }
  }

  /// Where the picture was taken; `nil` when it does not say so.
  ///
  /// Where the two zeros cross there is only sea: cameras write them that do not know.
  var coordinate: Coordinate? {
    guard let pointer = entry(0x8825, in: first), pointer.type == 4, let directory = long(at: pointer.position),
      let latitude = degrees(of: 2, positive: "N", negative: "S", reference: 1, in: Int(directory)),
      let longitude = degrees(of: 4, positive: "E", negative: "W", reference: 3, in: Int(directory)),
      latitude != 0 || longitude != 0
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// How the picture is to be turned, 1 to 8; `nil` when it does not say so.
  var orientation: UInt16? {
    guard let entry = entry(0x0112, in: first), entry.type == 3, let value = short(at: entry.position) else {
      return nil
    }
    return (1...8).contains(value) ? value : nil
  }

  private var first: Int { long(at: 4).map(Int.init) ?? bytes.count }

  // MARK: Directories

  private func entry(_ tag: UInt16, in directory: Int) -> Entry? {
    guard let count = short(at: directory) else { return nil }
    for number in 0..<Int(count) {
      let position = directory + 2 + number * 12
      guard let found = short(at: position) else { return nil }
      guard found == tag else { continue }
      guard let type = short(at: position + 2), let count = long(at: position + 4) else { return nil }
      return Entry(type: type, count: count, position: position + 8)
    }
    return nil
  }

  /// Degrees, minutes and seconds, each a fraction; what is missing at the end is none.
  private func degrees(
    of tag: UInt16, positive: Character, negative: Character, reference: UInt16, in directory: Int
  ) -> Double? {
    guard let entry = entry(tag, in: directory), entry.type == 5, (1...3).contains(entry.count),
      let start = long(at: entry.position), let side = letter(of: reference, in: directory),
      side == positive || side == negative
    else { return nil }
    var degrees = 0.0
    for (number, part) in zip(0..<Int(entry.count), [1.0, 60, 3_600]) {
      guard let value = fraction(at: Int(start) + number * 8), number == 0 || value < 60 else { return nil }
      degrees += value / part
    }
    return side == negative ? -degrees : degrees
  }

  // A word of at most four bytes stands in its entry.
  private func letter(of tag: UInt16, in directory: Int) -> Character? {
    guard let entry = entry(tag, in: directory), entry.type == 2, (1...4).contains(entry.count),
      entry.position < bytes.count
    else { return nil }
    return Character(Unicode.Scalar(bytes[entry.position]))
  }

  // MARK: Numbers

  private func fraction(at position: Int) -> Double? {
    guard let over = long(at: position), let under = long(at: position + 4), under != 0 else { return nil }
    return Double(over) / Double(under)
  }

  private func short(at position: Int) -> UInt16? { number(of: 2, at: position).map { UInt16($0) } }

  private func long(at position: Int) -> UInt32? { number(of: 4, at: position) }

  private func number(of length: Int, at position: Int) -> UInt32? {
    guard position >= 0, position <= bytes.count - length else { return nil }
    let digits = bytes[position..<position + length]
    return isLittleEndian
      ? digits.reversed().reduce(0) { $0 << 8 | UInt32($1) } : digits.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
