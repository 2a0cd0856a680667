import Foundation

/// The terminal while a line is edited: it gives each key at once and shows none of them.
enum RawMode {
  /// Runs the body in raw mode; afterwards the terminal is as before, whatever happened.
  static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return try body() }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(0, TCSADRAIN, &raw)
    defer { tcsetattr(0, TCSADRAIN, &before) }
    return try body()
  }

  /// The next byte typed; `nil` at the end of input.
  static func nextByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(0, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
