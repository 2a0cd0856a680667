public import WorkOrders

/// What a picture says besides what it shows.
///
/// Any bytes at all may be given; the time taken is in proportion to them.
public enum PictureMetadata {
  /// Where a JPEG picture says that it was taken; `nil` when it does not, and for any other file.
  public static func position(in bytes: [UInt8]) -> Coordinate? { JPEGSegments.exif(in: bytes)?.coordinate }

  /// The picture with nothing but what it shows: no place, time, owner, camera, comment or smaller picture inside.
  ///
  /// How it is to be turned and its colours stay.
  ///
  /// - Returns: the bytes and the media type; `nil` for what is not a whole JPEG or PNG picture, of which nobody can say what
  ///   it holds.
  public static func removed(from bytes: [UInt8]) -> (bytes: [UInt8], mediaType: String)? {
    if let jpeg = bareJPEG(bytes) { return (jpeg, "image/jpeg") }
    return PNGChunks.bare(bytes).map { ($0, "image/png") }
  }

  private static func bareJPEG(_ bytes: [UInt8]) -> [UInt8]? {
    guard var segments = JPEGSegments(bytes) else { return nil }
    var bare: [UInt8] = [0xFF, 0xD8]
    if let turned = JPEGSegments.exif(in: bytes)?.orientation, turned > 1 { bare += turning(turned) }
    var hasScan = false
    while let segment = segments.next() {
      let payload = bytes[segment.payload]
      hasScan = hasScan || segment.marker == JPEGSegments.scan
      switch segment.marker {
      case 0xC0...0xCF, 0xDA...0xDD: bare += bytes[segment.range]
      case 0xE0 where payload.starts(with: Array("JFIF\u{0}".utf8)) && payload.count >= 14:
        // Without the smaller picture that may follow.
        bare += [0xFF, 0xE0, 0, 16] + payload.prefix(12) + [0, 0]
      case 0xE2 where payload.starts(with: Array("ICC_PROFILE\u{0}".utf8)): bare += bytes[segment.range]
      case 0xEE where payload.starts(with: Array("Adobe".utf8)) && payload.count == 12: bare += bytes[segment.range]
      default: break
      }
    }
    // What follows the end may be a further picture with metadata of its own.
    return hasScan && segments.isComplete ? bare + [0xFF, 0xD9] : nil
  }

  /// A segment of metadata with nothing in it but how a picture is to be turned.
  private static func turning(_ orientation: UInt16) -> [UInt8] {
    let block: [UInt8] =
      [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(truncatingIfNeeded: orientation), 0, 0] + [0, 0, 0, 0]
    let length = 2 + JPEGSegments.exifHead.count + block.count
    return [0xFF, 0xE1, 0, UInt8(length)] + JPEGSegments.exifHead + block
  }
}
