import DispatchAPI
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Makes answers.
enum Reply {
  /// A JSON answer that is already written.
  static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
    let type = status < 300 ? MediaType.json : MediaType.problem
    return document(bytes, type: type, status: status)
  }

  /// A JSON answer.
  static func json(_ value: some Encodable) throws -> Response { json([UInt8](try WireJSON.encode(value))) }

  /// A document of any kind.
  static func document(_ bytes: [UInt8], type: String, status: Int = 200) -> Response {
    Response(
      status: HTTPResponse.Status(code: status), headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A text.
  static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> Response {
    document(Array(text.utf8), type: type)
  }
}
