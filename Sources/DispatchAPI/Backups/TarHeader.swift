/// The block that stands before each file in a tar archive, as POSIX's `ustar` has it (IEEE Std 1003.1, pax).
///
/// Every tar program reads what this writes. Of what others write it knows files and folders; sizes of 8 GiB and more
/// are in GNU's binary form, which they all know too.
public struct TarHeader: Hashable, Sendable {
  /// What the block stands before.
  public enum Kind: Hashable, Sendable {
    /// A plain file.
    case file
    /// A folder, which has no bytes.
    case folder
    /// Remarks on the file behind it (pax), which may be passed over.
    case remark
    /// A link, a device or anything else that no backup holds.
    case other
  }

  /// How many bytes a block has; contents are filled up to whole blocks.
  public static let blockSize = 512

  /// The file's name, with the folders it lies in.
  public let name: String
  /// How many bytes it has.
  public let size: Int
  /// When it was changed, in seconds since 1970.
  public let modified: Int
  /// What it is.
  public let kind: Kind

  /// The header of a plain file that its owner alone may read; its name has 100 bytes at most.
  public init(name: String, size: Int, modified: Int) {
    self.name = name
    self.size = size
    self.modified = modified
    kind = .file
  }

  /// How many bytes of zeros follow contents of a size.
  public static func padding(after size: Int) -> Int { (blockSize - size % blockSize) % blockSize }

  /// The two empty blocks that end an archive.
  public static let end = [UInt8](repeating: 0, count: 2 * blockSize)
}

extension TarHeader {
  /// The block as it is written.
  public var bytes: [UInt8] {
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    put(String(name.utf8.prefix(100)) ?? "", at: 0)
    put("0000600", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    if size < 1 << 33 {
      put(Self.octal(size, digits: 11), at: 124)
    } else {
      block[124] = 0x80
      for place in 0..<8 { block[135 - place] = UInt8(truncatingIfNeeded: size >> (8 * place)) }
    }
    put(Self.octal(max(0, modified), digits: 11), at: 136)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(Self.octal(Self.sum(block), digits: 6) + "\0 ", at: 148)
    return block
  }

  /// Reads a block.
  ///
  /// - Returns: `nil` for what is no header: its checksum does not fit.
  public init?(_ block: [UInt8]) {
    guard block.count == Self.blockSize, Self.number(block[148..<156]) == Self.sum(block),
      let size = Self.number(block[124..<136]), let modified = Self.number(block[136..<148])
    else { return nil }
    let isUstar = block[257..<262].elementsEqual("ustar".utf8)
    let folder = isUstar ? Self.text(block[345..<500]) : ""
    let name = Self.text(block[0..<100])
    self.name = folder.isEmpty ? name : folder + "/" + name
    self.size = size
    self.modified = modified
    kind =
      switch block[156] {
      case 0, UInt8(ascii: "0"): .file
      case UInt8(ascii: "5"): .folder
      case UInt8(ascii: "x"), UInt8(ascii: "g"): .remark
      default: .other
      }
  }

  // Of all bytes, those of the sum itself counted as blanks.
  private static func sum(_ block: [UInt8]) -> Int {
    block.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element)) }
  }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if field.first == 0x80 {
      return field.dropFirst().prefix(field.count - 9).allSatisfy { $0 == 0 } && field.suffix(8).first ?? 0 < 0x80
        ? field.suffix(8).reduce(0) { $0 << 8 | Int($1) } : nil
    }
    let digits = text(field).trimmingPrefix { $0 == " " }.prefix { $0 != " " }
    // Int would take a sign too.
    guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 }) else { return nil }
    return digits.isEmpty ? 0 : Int(digits, radix: 8)
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }
}
