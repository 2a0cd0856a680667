import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Forcing files to the disk together")
struct FileForcingTests {
  private func withFolder(_ test: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("forced-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    try await test(folder)
  }

  @Test("Everybody who asks is told, one alone and many at once")
  func everybody() async throws {
    try await withFolder { folder in
      var store = FileStore(folder: folder)
      store.isForcing = false
      let (forcing, files) = (FileForcing(), store)
      for count in [1, 200, 1] {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for index in 0..<count {
            group.addTask {
              let file = try files.store(Array("\(index % 50)".utf8), name: "a", mediaType: "text/plain")
              try await forcing.force([files.path(of: file.sha256)])
              #expect(try files.read(sha256: file.sha256) == Array("\(index % 50)".utf8))
            }
          }
          try await group.waitForAll()
        }
      }
    }
  }

  @Test("A file that is not there cannot be forced, and whoever comes next is served", arguments: [1, 20])
  func missing(count: Int) async throws {
    try await withFolder { folder in
      let forcing = FileForcing()
      let none = (0..<count).map { folder.appendingPathComponent("none/\($0)") }
      let error = await #expect(throws: DomainError.self) { try await forcing.force(none) }
      #expect(error?.code == .tryAgain)
      try Data("x".utf8).write(to: folder.appendingPathComponent("a"))
      try await forcing.force([folder.appendingPathComponent("a")])
    }
  }
}
