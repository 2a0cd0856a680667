import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// The requests of a period as open data, without personal data: written to the disk while the register is read, and
/// handed out from there, so that memory stays flat.
struct StatisticsOpenData: Sendable {
  let centre: Centre
  /// What people read in it is in; the city's language unless told.
  let language: Language?

  /// The file as an answer.
  func answer(_ period: ReportingPeriod) async throws -> Response {
    let place = try WorkPlace(in: centre.directory)
    let file = place.folder.appendingPathComponent("open-data.csv")
    try await centre.register.read { try write(period, $0, to: file) }
    let body = ResponseBody { writer in
      let parts = try await NIOThreadPool.singleton.runIfActive { try HashedFile(path: file.path) }
      while let parts, let part = try await NIOThreadPool.singleton.runIfActive({ try parts.next() }) {
        try await writer.write(ByteBuffer(bytes: part))
      }
      try await writer.finish(nil)
      withExtendedLifetime(place) {}
    }
    return Response(status: .ok, headers: [.contentType: "text/csv; charset=utf-8"], body: body)
  }

  private func write(_ period: ReportingPeriod, _ snapshot: RegisterSnapshot, to file: URL) throws {
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else { throw FileFailure.writing(file.path) }
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }  // What was not written has thrown before.
    let policy = try snapshot.policy()
    let lines = OpenDataCSV(
      city: policy.name, names: StatisticsNames(policy, firms: try snapshot.contractors()), zone: policy.calendar.zone,
      language: language ?? policy.language)
    var pending = Array(OpenDataCSV.head.utf8)
    try snapshot.forEachOpenDataRow(in: period) { row in
      pending += Array(lines.line(row).utf8)
      guard pending.count > 1 << 18 else { return }
      try handle.write(contentsOf: Data(pending))
      pending.removeAll(keepingCapacity: true)
    }
    try handle.write(contentsOf: Data(pending))
  }
}
