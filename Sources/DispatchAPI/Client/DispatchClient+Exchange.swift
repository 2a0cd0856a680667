import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import WorkOrders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension DispatchClient {
  /// The most that one answer may hold.
  static let largestAnswer = 256 * 1_024 * 1_024

  /// Sends one request and collects the bytes of its answer.
  func exchange(
    _ method: String, _ path: String, content: (type: String, bytes: Data)? = nil, options: CallOptions
  ) async throws(DomainError) -> Data {
    let request = makeRequest(method, path, content: content, options: options)
    do {
      let response = try await http.execute(request, timeout: Patience.with(path))
      let bytes = try await collect(response)
      guard (200..<300).contains(response.status.code) else {
        throw problem(in: bytes, status: Int(response.status.code))
      }
      return bytes
    } catch { throw translate(error) }
  }

  /// The request with everything that goes along with it.
  func makeRequest(
    _ method: String, _ path: String, content: (type: String, bytes: Data)?, options: CallOptions
  ) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: base + path)
    request.method = HTTPMethod(rawValue: method)
    for (name, value) in options.headers { request.headers.add(name: name, value: value) }
    if case .url(_, let token) = server { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    if let content {
      request.headers.add(name: "Content-Type", value: content.type)
      request.body = .bytes(ByteBuffer(bytes: content.bytes))
    }
    return request
  }

  private var base: String {
    switch server {
    case .socket(let path): "http+unix://\(PercentEncoding.escape(path))"
    case .url(let url, _): url.hasSuffix("/") ? String(url.dropLast()) : url
    }
  }

  /// All bytes of an answer.
  func collect(_ response: HTTPClientResponse) async throws -> Data {
    var buffer = try await response.body.collect(upTo: Self.largestAnswer)
    return Data(buffer.readBytes(length: buffer.readableBytes) ?? [])
  }

  /// The error that an answer carries.
  func problem(in bytes: Data, status: Int) -> DomainError {
    // An answer without a problem document comes from something between us and the daemon.
    guard let problem = try? WireJSON.decode(Problem.self, from: bytes) else {
      return DomainError(
        ErrorCode(httpStatus: status),
        .init(
          it: "Il servizio ha risposto con lo stato \(status) e nessuna spiegazione.",
          en: "The daemon answered with status \(status) and no explanation."))
    }
    return problem.error
  }
}
