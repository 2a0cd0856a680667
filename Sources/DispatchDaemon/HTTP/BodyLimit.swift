import DispatchAPI
import HTTPTypes
import Hummingbird
import NIOCore
import WorkOrders

/// How much a body may hold.
enum BodyLimit {
  /// Ordinary JSON.
  static let json = 1 << 20
  /// A mail message.
  static let mail = DispatchClient.largestMessage
  /// A file of requests, contractors, places or rules, inside JSON.
  static let file = 64 << 20
  /// Ten photographs of 8 MiB as base64, inside JSON.
  static let photographs = 112 << 20
}

extension Request {
  /// The whole body.
  ///
  /// - Throws: ``DomainError`` `tooLarge` above the limit, `malformed` when the sender stopped before its end.
  func bytes(upTo limit: Int) async throws -> ByteBuffer {
    let announced = headers[.contentLength].flatMap { Int($0) }
    if let announced, announced > limit { throw Self.tooLarge(limit) }
    let collected: ByteBuffer
    do { collected = try await body.collect(upTo: limit) } catch is NIOTooManyBytesError { throw Self.tooLarge(limit) }
    guard announced == nil || announced == collected.readableBytes else {
      throw DomainError(
        .malformed,
        .init(
          it: "Il contenuto finisce prima della lunghezza annunciata.", en: "The body ends before its announced length."
        ), hint: .init(it: "Mandarlo di nuovo, intero.", en: "Send it again, whole."))
    }
    return collected
  }

  private static func tooLarge(_ limit: Int) -> DomainError {
    DomainError(
      .tooLarge,
      .init(it: "Il contenuto supera \(limit >> 20) MiB.", en: "The body is larger than \(limit >> 20) MiB."),
      hint: .init(
        it: "Accorciarlo, o mandare le parti grandi come file.", en: "Shorten it, or send large parts as files."))
  }
}
