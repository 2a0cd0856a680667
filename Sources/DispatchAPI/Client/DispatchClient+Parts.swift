import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import WorkOrders

extension DispatchClient {
  /// Asks for a document of any length and gives it part by part as it comes.
  ///
  /// - Parameter take: gets each part.
  /// - Throws: ``DomainError``: the daemon's own, `unreachable` when it broke off, or what `take` throws.
  public func parts<Answer>(
    of endpoint: Endpoint<NoBody, Answer>, query: [QueryItem] = [], options: CallOptions,
    _ take: (_ part: [UInt8]) throws -> Void
  ) async throws(DomainError) {
    let path = endpoint.path() + query.queryString
    let request = makeRequest(endpoint.method.rawValue, path, content: nil, options: options)
    do {
      let response = try await http.execute(request, timeout: Patience.long)
      guard response.status.code == 200 else {
        throw problem(in: try await collect(response), status: Int(response.status.code))
      }
      for try await part in response.body { try take([UInt8](part.readableBytesView)) }
    } catch let error as HTTPClientError where error != .connectTimeout {
      throw Self.cutShort
    } catch { throw translate(error) }
  }

  private static let cutShort = DomainError(
    .unreachable, .init(it: "Il documento si è interrotto a metà.", en: "The document broke off half-way."),
    hint: .init(
      it: "Chiederlo di nuovo. Il registro del servizio dice perché.",
      en: "Ask for it again. The daemon's log says why."))
}
