import DispatchAPI
import Foundation
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Pictures and documents that came inside a body, on their way into the store of files.
struct IncomingFiles {
  /// Where they are kept.
  let store: FileStore

  /// Keeps them, off the threads that serve requests.
  ///
  /// They are kept before the act they belong to: one that is then refused leaves only bytes that nothing names.
  ///
  /// - Throws: ``DomainError`` `tooLarge` for more than ten or one over 8 MiB, `malformed` for one that is not base64.
  func keep(_ bodies: [PhotoBody], field: String) async throws -> [StoredFile] {
    guard bodies.count <= 10 else {
      throw DomainError(
        .tooLarge, .init(it: "Si accettano al massimo dieci file.", en: "Ten files are taken at most."), field: field)
    }
    let store = store
    return try await NIOThreadPool.singleton.runIfActive {
      try bodies.map { body in
        try store.store(try Self.bytes(of: body, field: field), name: body.name, mediaType: body.mediaType)
      }
    }
  }

  /// Keeps those that a form sent, off the threads that serve requests.
  ///
  /// - Throws: ``DomainError`` `tooLarge` for one over 8 MiB.
  func keep(_ files: [MailAttachment]) async throws -> [StoredFile] {
    let store = store
    return try await NIOThreadPool.singleton.runIfActive {
      try files.map { file in
        let name = file.filename ?? "attachment"
        try Self.checkSize(file.bytes.count, of: name, field: "files")
        return try store.store(file.bytes, name: name, mediaType: file.mediaType)
      }
    }
  }

  private static func bytes(of body: PhotoBody, field: String) throws(DomainError) -> [UInt8] {
    guard let bytes = Data(base64Encoded: body.base64) else {
      throw DomainError(
        .malformed,
        .init(
          it: "Il file \(body.name.prefix(80)) non è in base64.", en: "The file \(body.name.prefix(80)) is not base64."),
        field: field)
    }
    try checkSize(bytes.count, of: body.name, field: field)
    return [UInt8](bytes)
  }

  private static func checkSize(_ size: Int, of name: String, field: String) throws(DomainError) {
    guard size > PhotoBody.largest else { return }
    throw DomainError(
      .tooLarge,
      .init(
        it: "Il file \(name.prefix(80)) supera \(PhotoBody.largest >> 20) MiB.",
        en: "The file \(name.prefix(80)) is larger than \(PhotoBody.largest >> 20) MiB."),
      hint: .init(it: "Rimpicciolirlo.", en: "Make it smaller."), field: field)
  }
}
