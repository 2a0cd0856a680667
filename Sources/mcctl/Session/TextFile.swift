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
        throw DomainError(.notFound, .init(it: "Non c'è il file \(path).", en: "There is no file \(path)."))
      }
      if NamedFolder.isAt(path) { throw NamedFolder.refusal(path, .invalid) }
      throw DomainError(
        .invalid, .init(it: "Il file \(path) non si può leggere.", en: "The file \(path) cannot be read."),
        hint: .init(it: "Controllare i permessi.", en: "Look at its permissions."))
    }
  }

  /// The text of a file in UTF-8, without a byte order mark; `-` is standard input.
  ///
  /// - Throws: ``DomainError`` with code `not-found`, `invalid`, or `malformed` with the line that is not UTF-8.
  static func read(_ path: String) throws(DomainError) -> String {
    var bytes = try bytes(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = lineOfFault(in: bytes)
      throw DomainError(
        .malformed,
        .init(
          it: "\(path == "-" ? "L'ingresso" : "Il file \(path)") non è in UTF-8 alla riga \(line).",
          en: "\(path == "-" ? "Standard input" : "The file \(path)") is not UTF-8 in line \(line)."),
        hint: .init(
          it: "Convertirlo: iconv -f WINDOWS-1252 -t UTF-8.", en: "Convert it: iconv -f WINDOWS-1252 -t UTF-8."))
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
