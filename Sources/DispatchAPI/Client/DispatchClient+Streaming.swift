import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import WorkOrders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension DispatchClient {
  /// Asks for work that takes long, and tells how far it is while it goes on.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func follow<Body: RequestBody, Report: Codable & Hashable & Sendable>(
    _ endpoint: Endpoint<Body, Report>, body: Body, options: CallOptions,
    progress: (StreamedProgress<Report>) -> Void
  ) async throws(DomainError) -> Report {
    let request = makeRequest(
      endpoint.method.rawValue, endpoint.path(), content: (MediaType.json, try WireJSON.encode(body, sorted: true)),
      options: options)
    return try await follow(request, progress: progress)
  }

  /// Sends a request for work that takes long, and tells how far it is while it goes on.
  func follow<Report: Codable & Hashable & Sendable>(
    _ request: HTTPClientRequest, progress: (StreamedProgress<Report>) -> Void
  ) async throws(DomainError) -> Report {
    var request = request
    request.headers.add(name: "Accept", value: MediaType.jsonLines)
    do {
      let response = try await http.execute(request, timeout: Patience.long)
      guard response.status.code == 200 else {
        throw problem(in: try await collect(response), status: Int(response.status.code))
      }
      guard response.headers.first(name: "Content-Type")?.hasPrefix(MediaType.jsonLines) == true else {
        return try WireJSON.decode(Report.self, from: try await collect(response))
      }
      return try await followLines(of: response, progress: progress)
    } catch { throw translate(error) }
  }

  private func followLines<Report>(
    of response: HTTPClientResponse, progress: (StreamedProgress<Report>) -> Void
  ) async throws -> Report {
    var pending: [UInt8] = []
    var report: Report?
    for try await part in response.body {
      // A long line comes in many parts: what was looked through once has no end of line.
      var searched = pending.count
      pending += part.readableBytesView
      while let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = try WireJSON.decode(StreamedProgress<Report>.self, from: Data(pending[..<end]))
        pending.removeSubrange(...end)
        searched = 0
        if let problem = line.problem { throw problem.error }
        progress(line)
        report = line.report ?? report
      }
    }
    guard let report else { throw HTTPClientError.remoteConnectionClosed }
    return report
  }
}
