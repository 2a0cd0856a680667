import Foundation

/// Standard input.
enum StandardInput {
  /// Whether a person types there.
  static var isTerminal: Bool { isatty(0) == 1 }

  /// Everything up to its end.
  static func readAll() -> Data {
    FileHandle.standardInput.readDataToEndOfFile()
  }
}
