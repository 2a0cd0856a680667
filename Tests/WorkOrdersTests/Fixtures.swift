import Foundation

/// The files under `Fixtures/` at the top of the repository.
enum Fixtures {
  /// Where a fixture lies, by its path under `Fixtures/`.
  static func url(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Fixtures").appending(path: path)
  }

  /// The text of a fixture.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }
}
