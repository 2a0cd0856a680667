import DispatchAPI
import Foundation
import WorkOrders

/// Pictures on their way to the daemon.
enum Photo {
  /// Reads a picture; what it is shows in its first bytes, not in its name.
  ///
  /// - Throws: ``DomainError`` with code `not-found`, `too-large` or `invalid`.
  static func read(_ path: String) throws(DomainError) -> PhotoBody {
    let bytes = try TextFile.bytes(path)
    guard bytes.count <= PhotoBody.largest else {
      throw DomainError(
        .tooLarge,
        .init(
          it: "L'immagine \(path) supera \(PhotoBody.largest >> 20) MiB.",
          en: "The picture \(path) is larger than \(PhotoBody.largest >> 20) MiB."),
        hint: .init(it: "Rimpicciolirla.", en: "Make it smaller."), field: "photos")
    }
    guard let mediaType = mediaType(of: bytes) else {
      throw DomainError(
        .invalid, .init(it: "Il file \(path) non è un'immagine.", en: "The file \(path) is not a picture."),
        hint: .init(it: "Si accettano JPEG, PNG, WebP e HEIC.", en: "JPEG, PNG, WebP and HEIC are taken."),
        field: "photos")
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    return PhotoBody(name: name, mediaType: mediaType, base64: bytes.base64EncodedString())
  }

  /// The media type by the first bytes.
  static func mediaType(of bytes: Data) -> String? {
    let head = Array(bytes.prefix(12))
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
    if head.starts(with: Array("RIFF".utf8)), head.suffix(4) == Array("WEBP".utf8)[...] { return "image/webp" }
    if head.dropFirst(4).starts(with: Array("ftyphei".utf8)) { return "image/heic" }
    return nil
  }
}
