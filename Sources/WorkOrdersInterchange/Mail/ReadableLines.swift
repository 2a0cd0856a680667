/// Puts a text's lines together as people read them, a scalar at a time.
///
/// Bytes and scalars, not characters: every message that comes goes through this, some of them twice.
struct ReadableLines {
  private var bytes: [UInt8] = []
  /// Where the line begins that is being written.
  private var lineStart = 0
  /// Where the last of that line ends which is no blank.
  private var lineEnd = 0
  private var isBehindReturn = false

  /// What was put together: neither empty lines around nor more than one between.
  var text: String {
    let lines = bytes[..<lineEnd]
    let end = lines.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
    return String(decoding: lines[..<end], as: UTF8.self)
  }

  /// Takes the next scalar; control characters are left out, but for tabs.
  mutating func take(_ scalar: Unicode.Scalar) {
    let isSecondHalf = isBehindReturn && scalar == "\n"
    isBehindReturn = scalar == "\r"
    switch scalar.value {
    case 0x0A: if !isSecondHalf { endLine() }
    case 0x0B...0x0D, 0x85, 0x2028, 0x2029: endLine()
    case 0x09, 0x20: bytes.append(UInt8(scalar.value))
    case ..<0x20, 0x7F: break
    default: append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes += String(scalar).utf8 }
    if scalar.isASCII || !scalar.properties.isWhitespace { lineEnd = bytes.count }
  }

  /// Drops the blanks at the line's end, and the line where the one above is empty too.
  private mutating func endLine() {
    bytes.removeSubrange(lineEnd...)
    let isEmpty = lineEnd == lineStart
    let isSecondEmpty = isEmpty && (lineStart == 0 || bytes.dropLast().last == UInt8(ascii: "\n"))
    if !isSecondEmpty { bytes.append(UInt8(ascii: "\n")) }
    (lineStart, lineEnd) = (bytes.count, bytes.count)
  }
}
