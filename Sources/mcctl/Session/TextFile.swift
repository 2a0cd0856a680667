import Foundation
import WorkOrders

/// Files that people name on the command line.
enum TextFile {
  /// The bytes of a file; `-` is standard input.
  ///
  /// - Throws: ``DomainError`` with code `not-found` or `invalid`.
  static func bytes(_ path: String) throws(DomainError) -> Data {
    if path == "-" { return StandardInput.readAll() }
    do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      guard FileManager.default.fileExists(atPath: path) else {
        throw DomainError(.notFound, "There is no file \(path).")
      }
      throw DomainError(.invalid, "The file \(path) cannot be read.", hint: "Look at its permissions.")
    }
  }

  /// The text of a file in UTF-8, without a byte order mark; `-` is standard input.
  ///
  /// - Throws: ``DomainError`` with code `not-found`, `invalid`, or `malformed` with the line that is not UTF-8.
  static func read(_ path: String) throws(DomainError) -> String {
    var bytes = try bytes(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DomainError(
        .malformed,
        "\(path == "-" ? "Standard input" : "The file \(path)") is not UTF-8 in line \(lineOfFault(in: bytes)).",
        hint: "Convert it: iconv -f WINDOWS-1252 -t UTF-8.")
    }
    return text
  }

  private static func lineOfFault(in bytes: Data) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
