import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import WorkOrders

extension DispatchClient {
  /// Asks for a backup and gives it part by part as it comes.
  ///
  /// - Parameter take: gets each part, with how many bytes have come and about how many there will be.
  /// - Throws: ``DomainError``: the daemon's own, `unreachable` when it broke off, or what `take` throws.
  public func backup(
    options: CallOptions, _ take: (_ part: [UInt8], _ done: Int, _ of: Int?) throws -> Void
  ) async throws(DomainError) {
    let endpoint = Endpoint.backup
    let request = makeRequest(endpoint.method.rawValue, endpoint.path(), content: nil, options: options)
    do {
      let response = try await http.execute(request, timeout: Patience.long)
      guard response.status.code == 200 else {
        throw problem(in: try await collect(response), status: Int(response.status.code))
      }
      let total = response.headers.first(name: WireHeader.backupSize).flatMap { Int($0) }
      var done = 0
      for try await part in response.body {
        done += part.readableBytes
        try take([UInt8](part.readableBytesView), done, total)
      }
    } catch let error as HTTPClientError where error != .connectTimeout {
      throw Self.brokenOff
    } catch { throw translate(error) }
  }

  private static let brokenOff = DomainError(
    .unreachable, .init(it: "Il backup si è interrotto a metà.", en: "The backup broke off half-way."),
    hint: .init(
      it: "Non ne è rimasto nulla. Il registro del servizio dice perché.",
      en: "Nothing of it was left. The daemon's log says why."))

  /// Has a backup restored into a temporary place of the daemon's: one that it takes now, or a file of ours.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when the connection was lost.
  public func drill(
    _ archive: BackupArchive?, options: CallOptions, progress: (StreamedProgress<DrillReport>) -> Void
  ) async throws(DomainError) -> DrillReport {
    let endpoint = Endpoint.drill
    var request = makeRequest(endpoint.method.rawValue, endpoint.path(), content: nil, options: options)
    if let archive {
      request.headers.add(name: "Content-Type", value: MediaType.tar)
      request.body = .stream(archive.parts, length: .known(Int64(archive.size)))
    }
    return try await follow(request, progress: progress)
  }
}
