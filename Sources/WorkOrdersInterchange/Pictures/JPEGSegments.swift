/// The segments of a JPEG picture (ITU-T T.81, annex B), one after the other, up to its end or to where it breaks off.
struct JPEGSegments: Sequence, IteratorProtocol {
  /// A marker with what belongs to it.
  struct Segment {
    /// The second byte of the marker.
    let marker: UInt8
    /// The whole of it; for a scan with the coded data that follows.
    let range: Range<Int>
    /// What stands behind the marker and the length.
    let payload: Range<Int>
  }

  /// The marker of a scan, after which coded data comes.
  static let scan: UInt8 = 0xDA

  private let bytes: [UInt8]
  private var position: Int
  /// Whether the picture's end was reached; false when it breaks off, or goes on with what is no marker.
  private(set) var isComplete = false

  /// Makes ready to read; `nil` for what is no JPEG picture.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    self.bytes = bytes
    position = 2
  }

  /// The next segment; `nil` at the end.
  mutating func next() -> Segment? {
    // Any number of these may stand before a marker.
    while position + 1 < bytes.count, bytes[position] == 0xFF, bytes[position + 1] == 0xFF { position += 1 }
    guard position + 1 < bytes.count, bytes[position] == 0xFF else { return nil }
    let (start, marker) = (position, bytes[position + 1])
    if marker == 0xD9 {
      isComplete = true
      position = bytes.count
      return nil
    }
    guard position + 3 < bytes.count else { return nil }
    let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
    guard length >= 2, position + 2 + length <= bytes.count else { return nil }
    let payload = position + 4..<position + 2 + length
    position = marker == Self.scan ? endOfCodedData(from: payload.upperBound) : payload.upperBound
    return Segment(marker: marker, range: start..<position, payload: payload)
  }

  // Up to a marker that is neither a byte of the data nor one by which decoders find their way again.
  private func endOfCodedData(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var position = start
      while position + 1 < bytes.count {
        let next = bytes[position + 1]
        if bytes[position] == 0xFF, next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return position }
        position += 1
      }
      return bytes.count
    }
  }
}

extension JPEGSegments {
  /// What stands in a picture's segment of metadata behind the word `Exif`; `nil` when it has none before its first scan.
  static func exif(in bytes: [UInt8]) -> ExifBlock? {
    guard let segments = JPEGSegments(bytes) else { return nil }
    for segment in segments.prefix(while: { $0.marker != scan }) where segment.marker == 0xE1 {
      let payload = bytes[segment.payload]
      if payload.starts(with: exifHead) { return ExifBlock(Array(payload.dropFirst(exifHead.count))) }
    }
    return nil
  }

  /// What opens the segment of metadata.
  static let exifHead = Array("Exif\u{0}\u{0}".utf8)
}
