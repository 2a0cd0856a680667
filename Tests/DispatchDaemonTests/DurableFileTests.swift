import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Files that are there whole or not at all")
struct DurableFileTests {
  private func withFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("durable-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    try test(folder)
  }

  @Test("A file comes with the folders above it")
  func folders() throws {
    try withFolder { folder in
      let target = folder.appendingPathComponent("a/b/c/file")
      try DurableFile.write(Array("x".utf8), to: target)
      #expect(try Data(contentsOf: target) == Data("x".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: target.deletingLastPathComponent().path) == ["file"])
    }
  }

  @Test("A folder whose names cannot be kept is told, not passed over")
  func unkept() throws {
    try withFolder { folder in
      let error = #expect(throws: DomainError.self) { try DurableFile.sync(folder.appendingPathComponent("none")) }
      #expect(error?.code == .tryAgain)
    }
  }

  @Test("A folder that cannot be made is told with the system's reason")
  func unmade() throws {
    try withFolder { folder in
      try Data().write(to: folder.appendingPathComponent("a"))
      let error = #expect(throws: DomainError.self) {
        try DurableFile.write([], to: folder.appendingPathComponent("a/b/file"))
      }
      #expect(error?.code == .tryAgain)
    }
  }

  @Test("The same bytes twice are one file")
  func twice() throws {
    try withFolder { folder in
      let store = FileStore(folder: folder.appendingPathComponent("files"))
      let first = try store.store(Array("x".utf8), name: "a", mediaType: "text/plain")
      let second = try store.store(Array("x".utf8), name: "b", mediaType: "text/plain")
      #expect(first.sha256 == second.sha256)
      #expect(try store.read(sha256: first.sha256) == Array("x".utf8))
    }
  }
}
