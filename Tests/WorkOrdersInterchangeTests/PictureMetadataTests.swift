import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("What a picture says besides what it shows")
struct PictureMetadataTests {
  private func picture(_ name: String) throws -> [UInt8] { try Fixtures.bytes("pictures/\(name)") }

  @Test(
    "The position is read in both orders of bytes, and on all sides of the globe",
    arguments: [
      ("big-endian.jpg", 44.7088, 10.6105), ("little-endian.jpg", 44.7088, 10.6105),
      ("south-west.jpg", -33.86, -151.211111),
    ])
  func position(name: String, latitude: Double, longitude: Double) throws {
    let found = try #require(PictureMetadata.position(in: try picture(name)))
    #expect(abs(found.latitude - latitude) < 0.000_01 && abs(found.longitude - longitude) < 0.000_01, "\(found)")
  }

  @Test("What is no JPEG picture says no place")
  func others() throws {
    for bytes in [[], [0xFF], [0xFF, 0xD8], Array("GIF89a".utf8), try picture("with-metadata.png")] {
      #expect(PictureMetadata.position(in: bytes) == nil)
    }
  }

  @Test("What the public sees names no place, no time, no owner and holds no smaller picture")
  func removed() throws {
    for name in ["big-endian.jpg", "little-endian.jpg"] {
      let bare = try #require(PictureMetadata.removed(from: try picture(name)))
      #expect(bare.mediaType == "image/jpeg")
      #expect(PictureMetadata.position(in: bare.bytes) == nil)
      let text = String(decoding: bare.bytes, as: UTF8.self)
      for word in ["Anna", "xmpmeta", "Photoshop", "Telefono"] { #expect(!text.contains(word), "\(word)") }
      #expect(text.contains("ICC_PROFILE"), "its colours stay")
      let starts = bare.bytes.indices.filter { bare.bytes[$0...].starts(with: [0xFF, 0xD8]) }
      #expect(starts == [0], "no picture in it or after it")
      let ends = bare.bytes.indices.filter { bare.bytes[$0...].starts(with: [0xFF, 0xD9]) }
      #expect(ends == [bare.bytes.count - 2])
      #expect(!bare.bytes.contains(0xAA), "nor that of its first segment")
      #expect(PictureMetadata.removed(from: bare.bytes)?.bytes == bare.bytes, "nothing is left to take away")
    }
  }

  @Test("How a picture is to be turned stays, and stands alone")
  func orientation() throws {
    let turned = try #require(PictureMetadata.removed(from: try picture("big-endian.jpg"))?.bytes)
    #expect(JPEGSegments.exif(in: turned)?.orientation == 6)
    let upright = try #require(PictureMetadata.removed(from: try picture("little-endian.jpg"))?.bytes)
    #expect(JPEGSegments.exif(in: upright) == nil, "upright is what every picture is that says nothing")
  }

  @Test("A PNG picture keeps what it shows, and nothing after its end")
  func png() throws {
    let bare = try #require(PictureMetadata.removed(from: try picture("with-metadata.png")))
    let text = String(decoding: bare.bytes, as: UTF8.self)
    #expect(bare.mediaType == "image/png" && !text.contains("Anna") && !text.contains("eXIf"))
    #expect(text.contains("IHDR") && text.contains("IDAT") && text.hasSuffix("IEND�B`�"))
  }

  @Test(
    "What breaks off is shown to nobody outside, wherever it breaks off",
    arguments: [("little-endian.jpg", 0), ("with-metadata.png", "Anna dopo la fine".utf8.count)])
  func truncated(name: String, behind: Int) throws {
    let whole = try picture(name)
    #expect(PictureMetadata.removed(from: Array(whole.dropLast(behind))) != nil)
    for length in 0..<whole.count - behind {
      #expect(PictureMetadata.removed(from: Array(whole.prefix(length))) == nil)
    }
  }

  @Test("Metadata cut anywhere says the right place or none")
  func cutBlock() throws {
    let whole = try picture("little-endian.jpg")
    let block = try #require(ExifSample.block(in: whole))
    let place = try #require(ExifBlock(block)?.coordinate)
    for length in 0..<block.count {
      let found = ExifBlock(Array(block.prefix(length)))?.coordinate
      #expect(found == nil || found == place)
    }
  }

  @Test("Directories that lead to themselves, counts beyond measure and offsets into nowhere end, and say no place")
  func hostile() {
    for isLittle in [true, false] {
      let sample = ExifSample(isLittleEndian: isLittle)
      // The directory of the position is the first one itself; its values are its own head.
      #expect(ExifBlock(sample.block(entries: [sample.entry(0x8825, 4, 1, 8)]))?.coordinate == nil)
      let position = [
        sample.entry(0x8825, 4, 1, 8), sample.entry(1, 2, 2, isLittle ? 0x4E : 0x4E00_0000),
        sample.entry(2, 5, 3, 0), sample.entry(3, 2, 2, isLittle ? 0x45 : 0x4500_0000), sample.entry(4, 5, 3, 0),
      ]
      #expect(ExifBlock(sample.block(entries: position))?.coordinate == nil)
      #expect(ExifBlock(sample.block(entries: [sample.entry(0x8825, 4, 1, .max)]))?.coordinate == nil)
      #expect(ExifBlock(sample.block(entries: [], count: 0xFFFF))?.coordinate == nil)
      #expect(ExifBlock(sample.block(entries: [sample.entry(0x8825, 4, 1, 8)], count: 0xFFFF))?.coordinate == nil)
      let absurd = [
        sample.entry(0x8825, 4, 1, 8), sample.entry(2, 5, .max, 8), sample.entry(4, 5, .max, .max),
      ]
      #expect(ExifBlock(sample.block(entries: absurd))?.coordinate == nil)
    }
  }

  @Test(
    "What is no place on the globe is none",
    arguments: [
      // Ninety-one degrees; a minute that is none; a fraction over nothing; where the zeros cross.
      ([91, 1, 0, 1, 0, 1], [10, 1, 0, 1, 0, 1]), ([44, 1, 60, 1, 0, 1], [10, 1, 0, 1, 0, 1]),
      ([44, 1, 0, 0, 0, 1], [10, 1, 0, 1, 0, 1]), ([0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 0, 1]),
    ] as [([UInt32], [UInt32])])
  func nowhere(latitude: [UInt32], longitude: [UInt32]) {
    let sample = ExifSample(isLittleEndian: true)
    #expect(ExifBlock(sample.block(latitude: [44, 1, 30, 1, 0, 1], longitude: longitude)) != nil)
    #expect(ExifBlock(sample.block(latitude: latitude, longitude: longitude))?.coordinate == nil)
  }

  @Test("Pictures damaged anywhere are read without harm, and what is left of them says no place", arguments: 0..<60)
  func damaged(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = try picture(["big-endian.jpg", "little-endian.jpg", "with-metadata.png"][seed % 3])
    for _ in 0..<8 {
      bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    _ = PictureMetadata.position(in: bytes)
    if let bare = PictureMetadata.removed(from: bytes) {
      #expect(bare.mediaType == "image/png" || PictureMetadata.position(in: bare.bytes) == nil)
    }
  }
}

/// Metadata of a camera, made for a test.
private struct ExifSample {
  let isLittleEndian: Bool

  /// The block in a picture.
  static func block(in picture: [UInt8]) -> [UInt8]? {
    guard let segments = JPEGSegments(picture) else { return nil }
    return segments.first { picture[$0.payload].starts(with: JPEGSegments.exifHead) }
      .map { Array(picture[$0.payload].dropFirst(JPEGSegments.exifHead.count)) }
  }

  func short(_ value: UInt16) -> [UInt8] { bytes(UInt32(value), 2) }

  func long(_ value: UInt32) -> [UInt8] { bytes(value, 4) }

  func entry(_ tag: UInt16, _ type: UInt16, _ count: UInt32, _ value: UInt32) -> [UInt8] {
    short(tag) + short(type) + long(count) + long(value)
  }

  /// A block whose first directory, at 8, has these entries, and says that it has so many.
  func block(entries: [[UInt8]], count: UInt16? = nil) -> [UInt8] {
    let head: [UInt8] = isLittleEndian ? [0x49, 0x49, 0x2A, 0] : [0x4D, 0x4D, 0, 0x2A]
    return head + long(8) + short(count ?? UInt16(entries.count)) + entries.flatMap(\.self) + long(0)
  }

  /// A block with a place north and east, of which each part is two numbers.
  func block(latitude: [UInt32], longitude: [UInt32]) -> [UInt8] {
    // The first directory ends at 26; that of the position has four entries, and the fractions stand behind it.
    let entries = [entry(1, 2, 2, 0x4E), entry(2, 5, 3, 80), entry(3, 2, 2, 0x45), entry(4, 5, 3, 104)]
    return block(entries: [entry(0x8825, 4, 1, 26)]) + short(4) + entries.flatMap(\.self) + long(0)
      + (latitude + longitude).flatMap(long)
  }

  private func bytes(_ value: UInt32, _ length: Int) -> [UInt8] {
    let digits = (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    return isLittleEndian ? digits : digits.reversed()
  }
}
