import Foundation

/// Files of the repository.
enum Fixture {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The path of a file below `Fixtures`.
  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  /// The text of a file below `Fixtures`.
  static func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// The bytes of a file below `Fixtures`.
  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }
}
