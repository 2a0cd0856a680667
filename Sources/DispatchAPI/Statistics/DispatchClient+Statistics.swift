import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import WorkOrders

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension DispatchClient {
  /// The most bytes of a file of figures that is verified.
  public static let largestStatistics = 64 << 20

  /// Does an act on the figures of a period, and tells how far it is.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func act<Body: RequestBody>(
    _ endpoint: Endpoint<Body, StatisticsActView>, on period: String, body: Body, options: CallOptions,
    progress: (StreamedProgress<StatisticsActView>) -> Void
  ) async throws(DomainError) -> StatisticsActView {
    let content = (type: MediaType.json, bytes: try WireJSON.encode(body, sorted: true))
    let request = makeRequest(endpoint.method.rawValue, endpoint.path(period), content: content, options: options)
    return try await follow(request, progress: progress)
  }

  /// Has a file of figures compared with the register, and tells how far it is.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func verify(
    statistics document: Data, options: CallOptions, progress: (StreamedProgress<StatisticsVerificationView>) -> Void
  ) async throws(DomainError) -> StatisticsVerificationView {
    let endpoint = Endpoint.verifyStatistics
    let request = makeRequest(
      endpoint.method.rawValue, endpoint.path(), content: (type: MediaType.xml, bytes: document), options: options)
    return try await follow(request, progress: progress)
  }

  /// Asks for the figures of a period, and tells how far it is.
  ///
  /// - Parameter period: the label of a period of the calendar; `nil` where the query names the days.
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func statistics(
    of period: String?, query: [QueryItem], options: CallOptions, progress: (StreamedProgress<StatisticsView>) -> Void
  ) async throws(DomainError) -> StatisticsView {
    try await ask(Self.figures(of: period), query, options, progress)
  }

  /// Asks for figures in several forms, and tells how far it is.
  ///
  /// - Parameter period: the label of a period of the calendar; `nil` where the query names the days.
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func statisticsDocuments(
    of period: String?, query: [QueryItem], options: CallOptions,
    progress: (StreamedProgress<StatisticsDocumentsView>) -> Void
  ) async throws(DomainError) -> StatisticsDocumentsView {
    let path = period.map { Endpoint.periodDocuments.path($0) } ?? Endpoint.statisticsDocuments.path()
    return try await ask(path, query, options, progress)
  }

  /// Asks for one figure of a period explained, and tells how far it is.
  ///
  /// - Parameter period: its label, or two days.
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func figureExplanation(
    of period: String, query: [QueryItem], options: CallOptions,
    progress: (StreamedProgress<FigureExplanationView>) -> Void
  ) async throws(DomainError) -> FigureExplanationView {
    try await ask(Endpoint.figureExplanation.path(period), query, options, progress)
  }

  private func ask<Report: Codable & Hashable & Sendable>(
    _ path: String, _ query: [QueryItem], _ options: CallOptions, _ progress: (StreamedProgress<Report>) -> Void
  ) async throws(DomainError) -> Report {
    let request = makeRequest("GET", path + query.queryString, content: nil, options: options)
    return try await follow(request, progress: progress)
  }

  private static func figures(of period: String?) -> String {
    period.map { Endpoint.quarterStatistics.path($0) } ?? Endpoint.statistics.path()
  }

  /// Asks for the open data of a period and gives it part by part as it comes.
  ///
  /// - Throws: ``DomainError``: the daemon's own, `unreachable` when it broke off, or what `take` throws.
  public func openData(
    of period: String?, query: [QueryItem], options: CallOptions, _ take: (_ part: [UInt8]) throws -> Void
  ) async throws(DomainError) {
    let path = Self.figures(of: period)
    let request = makeRequest("GET", path + query.queryString, content: nil, options: options)
    do {
      let response = try await http.execute(request, timeout: Patience.long)
      guard response.status.code == 200 else {
        throw problem(in: try await collect(response), status: Int(response.status.code))
      }
      for try await part in response.body { try take([UInt8](part.readableBytesView)) }
    } catch { throw translate(error) }
  }
}
