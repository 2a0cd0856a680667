/// The type of a file by its first bytes, whatever its sender calls it.
enum SniffedType {
  /// The type of what people send: pictures, films, papers, archives; `nil` for anything else.
  static func of(_ bytes: [UInt8]) -> String? {
    for (start, offset, type) in marks where bytes.dropFirst(offset).starts(with: start) { return type }
    return brand(bytes)
  }

  /// What a file is to be treated as: what it is, if that can be seen; else what it is called, unless it is called a picture
  /// or a film, whose kinds are all known here.
  static func checked(_ claimed: String, _ bytes: [UInt8]) -> String {
    if let found = of(bytes) {
      // Office papers and many others are archives inside.
      return found == "application/zip" && !isSeen(claimed) ? claimed : found
    }
    return isSeen(claimed) && !claimed.hasPrefix("image/svg") ? "application/octet-stream" : claimed
  }

  private static func isSeen(_ type: String) -> Bool { type.hasPrefix("image/") || type.hasPrefix("video/") }

  private static let marks: [(start: [UInt8], offset: Int, type: String)] = [
    ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
    (Array("GIF87a".utf8), 0, "image/gif"), (Array("GIF89a".utf8), 0, "image/gif"),
    (Array("WEBP".utf8), 8, "image/webp"),
    ([0x49, 0x49, 0x2A, 0x00], 0, "image/tiff"), ([0x4D, 0x4D, 0x00, 0x2A], 0, "image/tiff"),
    (Array("%PDF-".utf8), 0, "application/pdf"), ([0x50, 0x4B, 0x03, 0x04], 0, "application/zip"),
  ]

  // The boxes of MPEG-4, of which the telephones' pictures are made too.
  private static func brand(_ bytes: [UInt8]) -> String? {
    guard bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) else { return nil }
    switch String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self) {
    case "heic", "heix", "mif1", "msf1", "heim", "heis": return "image/heic"
    case "avif", "avis": return "image/avif"
    case "qt  ": return "video/quicktime"
    default: return "video/mp4"
    }
  }
}
