/// The chunks of a PNG picture (ISO/IEC 15948).
enum PNGChunks {
  private static let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  // What is shown, and in which colours; texts, times and Exif are none of it.
  private static let shown: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs",
  ]

  /// The picture with nothing but what it shows; `nil` when it is none, or breaks off.
  static func bare(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: head) else { return nil }
    var bare = head
    var position = head.count
    while position <= bytes.count - 12 {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - position - 12 else { return nil }
      let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      let end = position + 12 + length
      if shown.contains(name) { bare += bytes[position..<end] }
      if name == "IEND" { return bare }
      position = end
    }
    return nil
  }
}
