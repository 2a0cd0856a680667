import Foundation
import Testing
import WorkOrders

@testable import DispatchDaemon
@testable import WorkOrdersStore

@Suite("Opening kept registers")
struct ReleasedRegistersTests {
  /// The schemas that have a register in the fixtures: those released, and the present one.
  private static func fixtures() throws -> [Int] {
    try FileManager.default.contentsOfDirectory(atPath: Fixture.path("registers"))
      .compactMap { Int($0.dropFirst("schema-".count).dropLast(".sql".count)) }.sorted()
  }

  @Test(
    "A daemon opens each, copies it first where it is an earlier one, and its journal verifies",
    arguments: try fixtures())
  func opened(schema: Int) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("released-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    let path = folder.appendingPathComponent("register.sqlite").path
    let dump = try Fixture.text("registers/schema-\(schema).sql")
    try RegisterFile(path: path, for: .filling).use { try $0.runScript(dump) }
    let register = try await Register(at: .file(path), clock: DaemonClock.system, readPolicy: PolicyReader.read)
    #expect((register.upgraded?.copy != nil) == (schema < Register.newestSchema))
    let found = try await register.examine()
    #expect(found.isSound, "\(found.faults)")
    #expect(found.census.schema == Register.newestSchema && found.journal.sealed > 0)
    try await register.close()
  }
}
