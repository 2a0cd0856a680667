import Foundation
import Testing
import WorkOrders

@testable import DispatchAPI

@Suite("The file of a backup")
struct BackupArchiveTests {
  /// Calls `body` with the path of a file that holds these bytes.
  private func withFile<T>(_ bytes: [UInt8], _ body: (String) throws -> T) throws -> T {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { unlink(path) }
    return try body(path)
  }

  private func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
    files.flatMap { file -> [UInt8] in
      let bytes = Array(file.text.utf8)
      return TarHeader(name: file.name, size: bytes.count, modified: 0).bytes + bytes
        + [UInt8](repeating: 0, count: TarHeader.padding(after: bytes.count))
    } + TarHeader.end
  }

  private func manifest(_ edit: (inout BackupManifest) -> Void = { _ in }) throws -> String {
    var manifest = BackupManifest(program: "1", register: "abc", schema: 5, takenAt: "2026-11-21T20:00:00Z")
    edit(&manifest)
    return String(decoding: try WireJSON.encode(manifest), as: UTF8.self)
  }

  @Test("Files are found in whatever order they stand, and read from any place on")
  func order() throws {
    let text = String(repeating: "0123456789", count: 200)
    for files in [
      [(BackupManifest.name, try manifest()), ("register.sqlite", text)],
      [("./register.sqlite", text), ("./" + BackupManifest.name, try manifest())],
    ] {
      try withFile(archive(files)) { path in
        let archive = try BackupArchive(path: path)
        #expect(archive.manifest.register == "abc")
        let entry = try #require(archive.entries.first)
        #expect(archive.entries.map(\.name) == ["register.sqlite"])
        #expect(try archive.read(entry, from: 1_995, count: 100) == Array("56789".utf8))
      }
    }
  }

  @Test("Cut off anywhere it is refused, and so is what is no backup")
  func cutOff() throws {
    let whole = archive([
      ("register.sqlite", String(repeating: "x", count: 3_000)), (BackupManifest.name, try manifest()),
    ])
    for length in stride(from: 0, to: whole.count - 1_024, by: 97) {
      let error = try withFile(Array(whole.prefix(length))) { path in
        #expect(throws: DomainError.self) { try BackupArchive(path: path) }
      }
      #expect(error?.code == .invalid, "\(length)")
    }
    let other = try withFile(Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 4_096)) { path in
      #expect(throws: DomainError.self) { try BackupArchive(path: path) }
    }
    #expect(other?.message.hasSuffix("is no backup.") == true)
  }

  @Test("A manifest of another form, or none that can be read, is a sentence")
  func otherForm() throws {
    let newer = try manifest { $0.format = 2 }
    for (text, words) in [(newer, "has the form 2"), ("{\"format\": 1}", "is damaged"), ("nonsense", "is damaged")] {
      let error = try withFile(archive([("register.sqlite", "x"), (BackupManifest.name, text)])) { path in
        #expect(throws: DomainError.self) { try BackupArchive(path: path) }
      }
      #expect(error?.code == .invalid && error?.message.contains(words) == true, "\(text)")
    }
  }

  @Test("A file that is not there is told from one that may not be read")
  func missing() {
    let error = #expect(throws: DomainError.self) { try BackupArchive(path: "/nowhere/backup.tar") }
    #expect(error?.code == .notFound)
    let folder = #expect(throws: DomainError.self) { try BackupArchive(path: NSTemporaryDirectory()) }
    #expect(folder?.code == .invalid)
  }
}
