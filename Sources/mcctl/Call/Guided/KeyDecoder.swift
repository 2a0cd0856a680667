/// Turns the bytes of a terminal into keys.
struct KeyDecoder {
  /// Gives the next byte; `nil` at the end of input.
  let next: () -> UInt8?

  /// The next key; the end of input gives up.
  func key() -> LineEditor.Key {
    guard let byte = next() else { return .giveUp }
    switch byte {
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x7F, 0x08: return .backspace
    case 0x01: return .home
    case 0x02: return .left
    case 0x03, 0x04: return .giveUp
    case 0x05: return .end
    case 0x06: return .right
    case 0x0B: return .clearToEnd
    case 0x15: return .clear
    case 0x17: return .clearWord
    case 0x1B: return escape()
    case 0x00..<0x20: return .ignored
    default: return character(byte)
    }
  }

  private func escape() -> LineEditor.Key {
    guard let kind = next(), kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O"), let code = next() else {
      return .ignored
    }
    switch code {
    case UInt8(ascii: "C"): return .right
    case UInt8(ascii: "D"): return .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "1")...UInt8(ascii: "8"):
      while let byte = next(), byte != UInt8(ascii: "~"), byte < 0x40 {}
      return code == UInt8(ascii: "3") ? .delete : .ignored
    default: return .ignored
    }
  }

  private func character(_ first: UInt8) -> LineEditor.Key {
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var bytes = [first]
    while bytes.count < length, let byte = next() { bytes.append(byte) }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else { return .ignored }
    return .character(character)
  }
}
