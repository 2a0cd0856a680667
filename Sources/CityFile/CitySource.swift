import Foundation
public import WorkOrders

/// The text of a city file and of the zones file that it names.
public struct CitySource: Hashable, Sendable {
  /// The YAML text.
  public let yaml: String
  /// The GeoJSON text; `nil` when the city file names none or it could not be read.
  public let zones: String?

  /// The most bytes that a city file may have.
  public static let largestYAML = 1 << 20
  /// The most bytes that a zones file may have.
  public static let largestZones = 4 << 20

  /// Takes texts that are already in memory.
  public init(yaml: String, zones: String? = nil) {
    self.yaml = yaml
    self.zones = zones
  }

  /// Reads a city file, and the zones file beside it that it names.
  ///
  /// A zones file that cannot be read is left to ``CityFile/read(_:version:)``, which reports it at its line.
  ///
  /// - Throws: ``DomainError`` with code `notFound`, `tooLarge` or `malformed` (not UTF-8) about the city file.
  public static func load(path: String) throws(DomainError) -> CitySource {
    let yaml = try text(at: path, limit: largestYAML)
    guard let name = CityFile.zonesFileName(in: yaml) else { return CitySource(yaml: yaml) }
    let file = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name).path
    // Proof for dropping the error: the reader reports a named file without text, at the line that names it.
    return CitySource(yaml: yaml, zones: try? text(at: file, limit: largestZones))
  }

  private static func text(at path: String, limit: Int) throws(DomainError) -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue else {
      throw DomainError(
        .notFound, .init(it: "Non c'è il file \(path).", en: "There is no file \(path)."),
        hint: .init(it: "Controllare il percorso.", en: "Check the path."))
    }
    let bytes = try bytes(at: path, atMost: limit + 1)
    guard bytes.count <= limit else {
      throw DomainError(
        .tooLarge,
        .init(
          it: "Il file \(path) supera \(limit >> 20) MiB.", en: "The file \(path) is larger than \(limit >> 20) MiB."))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DomainError(
        .malformed, .init(it: "Il file \(path) non è testo UTF-8.", en: "The file \(path) is not UTF-8 text."),
        hint: .init(it: "Salvarlo con la codifica UTF-8.", en: "Save it with the encoding UTF-8."))
    }
    return text
  }

  private static func bytes(at path: String, atMost count: Int) throws(DomainError) -> Data {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }  // Nothing was written, so nothing can be lost by a failing close.
      return try file.read(upToCount: count) ?? Data()
    } catch {
      throw DomainError(
        .notFound, .init(it: "Il file \(path) non si può leggere.", en: "The file \(path) cannot be read."),
        hint: .init(it: "Controllare chi può leggerlo.", en: "Check who may read it."))
    }
  }
}
