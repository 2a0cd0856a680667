import Foundation

/// Writes what a command leaves behind.
enum Files {
  /// Writes a value as JSON for people and programs.
  static func write(_ value: some Encodable, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try (encoder.encode(value) + Data("\n".utf8)).write(to: URL(filePath: path), options: .atomic)
  }
}
