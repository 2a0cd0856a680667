import DispatchAPI
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WorkOrders
import WorkOrdersStore

extension Centre {
  /// Does one act: reads the body, runs the verb in one transaction, and answers after its commit.
  ///
  /// With an `Idempotency-Key` the answer is kept in the same transaction: a replay gets the first answer and does
  /// nothing, and another content under the same key is refused; spaces, the order of fields and what a client filled
  /// in by itself are no content.
  func perform<Body: RequestBody, Answer: Encodable & Sendable>(
    _ request: Request, _ context: APIRequestContext, upTo limit: Int = BodyLimit.json,
    isolation: WriteIsolation = .alone,
    _ verb: @escaping @Sendable (IncomingAct<Body>, RegisterTransaction) throws -> Answer
  ) async throws -> Response {
    let actor = try context.requireActor()
    let bytes = try await request.bytes(upTo: limit)
    let act = IncomingAct(body: try Self.decode(Body.self, bytes), actor: actor, seenVersion: try request.seenVersion())
    let content = ByteBuffer(bytes: try WireJSON.encode(act.body.intended, sorted: true))
    return try await once(request, by: actor, content: content, isolation: isolation) { try verb(act, $0) }
  }

  /// Does one act whose body is a file: it is read and checked by the rules in force before anything is written.
  ///
  /// - Parameters:
  ///   - prepare: reads the file; what it refuses is answered as it is.
  ///   - verb: writes what was read.
  func perform<Body: RequestBody, File: Sendable, Answer: Encodable & Sendable>(
    _ request: Request, _ context: APIRequestContext,
    preparing prepare: (Body, Policy) throws -> File,
    _ verb: @escaping @Sendable (IncomingAct<Body>, File, RegisterTransaction) throws -> Answer
  ) async throws -> Response {
    let actor = try context.requireActor()
    let bytes = try await request.bytes(upTo: BodyLimit.file)
    let act = IncomingAct(body: try Self.decode(Body.self, bytes), actor: actor, seenVersion: nil)
    let file = try prepare(act.body, try await register.read { try $0.policy() })
    return try await once(request, by: actor, content: bytes) { try verb(act, file, $0) }
  }

  /// Writes once for the request's key, and answers.
  func once<Answer: Encodable & Sendable>(
    _ request: Request, by actor: Actor, content: ByteBuffer, isolation: WriteIsolation = .alone,
    _ verb: @escaping @Sendable (RegisterTransaction) throws -> Answer
  ) async throws -> Response {
    guard let key = try request.idempotencyKey() else {
      return try Reply.json(try await register.write(isolation: isolation, verb))
    }
    let digest = request.digest(by: actor, content: content)
    let stored = try await register.write(isolation: isolation) { transaction in
      try transaction.once(key, digest: digest) {
        StoredAnswer(status: 200, body: [UInt8](try WireJSON.encode(try verb(transaction))))
      }
    }
    return Reply.json(stored.body, status: stored.status)
  }

  /// Answers from a snapshot.
  func answer<Answer: Encodable & Sendable>(
    _ query: @escaping @Sendable (RegisterSnapshot) throws -> Answer
  ) async throws -> Response {
    try Reply.json(try await register.read(query))
  }

  /// A body from its bytes; none at all counts as one with nothing set.
  static func decode<Body: RequestBody>(_ type: Body.Type, _ bytes: ByteBuffer) throws(DomainError) -> Body {
    guard bytes.readableBytes > 0 else { return Body() }
    return try WireJSON.decodeBody(Body.self, from: Data(bytes.readableBytesView))
  }
}

extension Request {
  /// The key under which an act is done once.
  ///
  /// - Throws: ``DomainError`` `malformed` for one that is empty or longer than 200 characters.
  func idempotencyKey() throws(DomainError) -> String? {
    guard let name = HTTPField.Name(WireHeader.idempotencyKey), let key = headers[name] else { return nil }
    guard !key.isEmpty, key.utf8.count <= 200 else {
      throw DomainError(
        .malformed, .init(it: "La chiave è vuota o troppo lunga.", en: "The idempotency key is empty or too long."),
        hint: .init(it: "Usare al massimo 200 caratteri.", en: "Use up to 200 characters."), field: "key")
    }
    return key
  }

  /// The version the caller has seen: `7` or `"7"`.
  ///
  /// - Throws: ``DomainError`` `malformed` for anything else.
  func seenVersion() throws(DomainError) -> Int? {
    guard let text = headers[.ifMatch], text != "*" else { return nil }
    let digits =
      text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 2 ? String(text.dropFirst().dropLast()) : text
    guard let version = Int(digits), version >= 0 else {
      throw DomainError(
        .malformed,
        .init(it: "\(text.prefix(40)) non è una versione.", en: "If-Match \(text.prefix(40)) is not a version."),
        hint: .init(
          it: "Dare la versione che si è vista, per esempio 7.", en: "Send the version that was shown, such as 7."),
        field: "if-version")
    }
    return version
  }

  /// What tells this request from another under the same key: method, path, who sent it, and content.
  func digest(by actor: Actor, content: ByteBuffer) -> String {
    let head = "\(method.rawValue) \(uri.path)\n\(actor.name)\n\(actor.role.rawValue)\n\(headers[.ifMatch] ?? "")\n"
    return HexDigest.sha256(Array(head.utf8), Array(content.readableBytesView))
  }
}
