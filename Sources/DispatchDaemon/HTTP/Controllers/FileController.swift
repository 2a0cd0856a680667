import DispatchAPI
import Foundation
import HTTPTypes
import Hummingbird
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Kept files: attachments, photographs and messages that wait in quarantine.
struct FileController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("files/:sha256") { _, context in
      let file = try await file(context)
      let files = centre.files
      let bytes = try await NIOThreadPool.singleton.runIfActive { try files.read(sha256: file.sha256) }
      return Self.reply(bytes, file)
    }
    api.get("files/:sha256/message") { _, context in
      let hash = try await file(context).sha256
      let files = centre.files
      let mail = try await NIOThreadPool.singleton.runIfActive { try MailReader.read(try files.read(sha256: hash)) }
      return try await centre.answer { snapshot in try ViewWriter(snapshot).message(mail) }
    }
  }

  // Only what the register names is read, so no path outside the store can be asked for.
  private func file(_ context: APIRequestContext) async throws -> StoredFile {
    let actor = try context.require(
      .operator, .technician, .manager, to: .init(it: "scaricare file", en: "fetch files"))
    let hash = context.word("sha256")
    return try await centre.register.read { snapshot in
      try snapshot.file(sha256: hash, withReporters: actor.role.maySeeReporters)
    }
  }

  // A sender chose name and type: the type only if it is one, and a browser saves the file instead of opening it.
  private static func reply(_ bytes: [UInt8], _ file: StoredFile) -> Response {
    let isType = file.mediaType.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && file.mediaType.contains("/")
    var response = Reply.document(bytes, type: isType ? file.mediaType : "application/octet-stream")
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")
    let name = file.name.addingPercentEncoding(withAllowedCharacters: plain) ?? "file"
    response.headers[.contentDisposition] = "attachment; filename*=UTF-8''\(name)"
    response.headers[.xContentTypeOptions] = "nosniff"
    return response
  }
}
