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
  /// Imports requests and tells how far it is while it goes on.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func importRequests(
    _ body: ImportBody, options: CallOptions, progress: (ImportProgress) -> Void
  ) async throws(DomainError) -> ImportReport {
    let endpoint = Endpoint.importRequests
    var request = makeRequest(
      endpoint.method.rawValue, endpoint.path(), content: (MediaType.json, try WireJSON.encode(body, sorted: true)),
      options: options)
    request.headers.add(name: "Accept", value: MediaType.jsonLines)
    do {
      let response = try await http.execute(request, deadline: .now() + .hours(6))
      guard response.status.code == 200 else {
        throw problem(in: try await collect(response), status: Int(response.status.code))
      }
      guard response.headers.first(name: "Content-Type")?.hasPrefix(MediaType.jsonLines) == true else {
        return try WireJSON.decode(ImportReport.self, from: try await collect(response))
      }
      return try await followLines(of: response, progress: progress)
    } catch { throw translate(error) }
  }

  private func followLines(
    of response: HTTPClientResponse, progress: (ImportProgress) -> Void
  ) async throws -> ImportReport {
    var pending: [UInt8] = []
    var report: ImportReport?
    for try await part in response.body {
      pending += part.readableBytesView
      while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = try WireJSON.decode(ImportProgress.self, from: Data(pending[..<end]))
        pending.removeSubrange(...end)
        if let problem = line.problem { throw problem.error }
        progress(line)
        report = line.report ?? report
      }
    }
    guard let report else { throw HTTPClientError.remoteConnectionClosed }
    return report
  }
}
