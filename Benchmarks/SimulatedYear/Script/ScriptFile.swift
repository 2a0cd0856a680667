import Foundation
import WorkOrders

/// A script as a file: one entry a line, in JSON.
enum ScriptFile {
  /// The bytes of a script, the same for the same script.
  static func bytes(of entries: [ScriptEntry]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Data()
    for entry in entries {
      bytes.append(try encoder.encode(entry))
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Reads a script.
  ///
  /// - Throws: ``DomainError`` naming the line that is not an entry.
  static func read(_ path: String) throws -> [ScriptEntry] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw DomainError(.notFound, "The script \(path) cannot be read.", hint: "Make it with simulated-year generate.")
    }
    let decoder = JSONDecoder()
    return try bytes.split(separator: 0x0A).enumerated().map { line, text in
      do { return try decoder.decode(ScriptEntry.self, from: text) } catch {
        throw DomainError(.malformed, "Line \(line + 1) of \(path) is not an entry of a script.")
      }
    }
  }
}
