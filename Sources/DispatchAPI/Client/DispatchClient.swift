import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import WorkOrders

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Talks to the daemon: one typed call a method of the interface.
///
/// Safe to use from many tasks at once. ``shutdown()`` must be called before it is let go.
public struct DispatchClient: Sendable {
  /// Where the daemon is.
  public let server: DispatchServer
  let http: HTTPClient

  /// Makes a client; nothing is connected before the first call.
  ///
  /// - Parameter threads: how many threads carry the connections, counted once for the whole process; one is enough
  ///   for a program that makes one call.
  public init(server: DispatchServer, threads: Int? = nil) {
    if let threads { NIOSingletons.groupLoopCountSuggestion = threads }
    self.server = server
    var configuration = HTTPClient.Configuration()
    configuration.timeout.connect = .seconds(5)
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
    http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  /// Closes the connections.
  public func shutdown() async {
    // It fails only when it is shut down already, which is what is wanted.
    try? await http.shutdown()
  }

  /// Sends a body to an endpoint and reads the answer.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when it did not answer.
  public func send<Body: RequestBody, Answer>(
    _ endpoint: Endpoint<Body, Answer>, _ parameters: String..., body: Body, options: CallOptions = CallOptions()
  ) async throws(DomainError) -> Answer {
    // Sorted, so that the same call under the same key is the same bytes from whatever process sends it again.
    let json = try WireJSON.encode(body, sorted: true)
    let answer = try await exchange(
      endpoint.method.rawValue, endpoint.path(parameters), content: (MediaType.json, json), options: options)
    return try WireJSON.decode(Answer.self, from: answer)
  }

  /// Asks an endpoint that takes no body.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when it did not answer.
  public func send<Answer>(
    _ endpoint: Endpoint<NoBody, Answer>, _ parameters: String..., query: [QueryItem] = [],
    options: CallOptions = CallOptions()
  ) async throws(DomainError) -> Answer {
    let answer = try await exchange(
      endpoint.method.rawValue, endpoint.path(parameters) + query.queryString, options: options)
    return try WireJSON.decode(Answer.self, from: answer)
  }

  /// Asks an endpoint that answers with a document of another kind, and gives its bytes.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when it did not answer.
  public func document<Answer>(
    _ endpoint: Endpoint<NoBody, Answer>, _ parameters: String..., query: [QueryItem],
    options: CallOptions = CallOptions()
  ) async throws(DomainError) -> Data {
    try await exchange(endpoint.method.rawValue, endpoint.path(parameters) + query.queryString, options: options)
  }

  /// The most bytes of a message that mail intake takes.
  public static let largestMessage = 25 << 20

  /// Hands a raw message to mail intake.
  ///
  /// - Parameter size: how many bytes the whole message has, when these are only its beginning because it is larger
  ///   than ``largestMessage``; it is kept in quarantine then.
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when it did not answer.
  public func deliver(
    message: Data, size: Int? = nil, options: CallOptions = CallOptions()
  ) async throws(DomainError) -> MailDelivery {
    let endpoint = Endpoint.deliverMail
    let query = [QueryItem("size", size.map { String($0) })].compactMap(\.self).queryString
    let answer = try await exchange(
      endpoint.method.rawValue, endpoint.path() + query, content: (MediaType.message, message), options: options)
    return try WireJSON.decode(MailDelivery.self, from: answer)
  }
}
