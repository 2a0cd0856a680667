import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Backups over HTTP, and what is restored of them")
struct BackupTests {
  private static let message = """
    From: Anna <anna@city.example>\r
    Subject: Lampione spento\r
    Message-ID: <1@city.example>\r
    Content-Type: text/plain\r
    \r
    Spento da ieri.\r

    """

  /// Takes a backup of a centre with a report and a mail, and lays it beside the register.
  private func withBackup(_ body: @escaping @Sendable (Caller, TestCentre, URL) async throws -> Void) async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      _ = try await caller.post("mail", bytes: Array(Self.message.utf8))
      let answer = try await caller.post("backup")
      #expect(answer.status == 200)
      let file = centre.folder.appendingPathComponent("b.tar")
      try Data(answer.bytes).write(to: file)
      try await body(caller, centre, file)
    }
  }

  private func restore(_ file: URL, _ centre: TestCentre) async throws -> [LocalizedText] {
    let folder = centre.folder.appendingPathComponent("restored-\(UUID().uuidString)")
    return try await Restoration(archive: try BackupArchive(path: file.path), folder: folder).run()
  }

  /// Changes the bytes of one file of an archive, or leaves it out, and lays the result beside it.
  private func changed(_ file: URL, _ name: String, _ change: (inout [UInt8]) -> Bool) throws -> URL {
    let archive = try BackupArchive(path: file.path)
    let manifest = [UInt8](try WireJSON.encode(archive.manifest, sorted: true))
    var files = try archive.entries.map { ($0.name, try archive.read($0, from: 0, count: $0.size)) }
    files.append((BackupManifest.name, manifest))
    var bytes: [UInt8] = []
    for (other, content) in files {
      var content = content
      if other == name, !change(&content) { continue }
      bytes += TarHeader(name: other, size: content.count, modified: 0).bytes + content
      bytes += [UInt8](repeating: 0, count: TarHeader.padding(after: content.count))
    }
    let target = file.appendingPathExtension("changed")
    try Data(bytes + TarHeader.end).write(to: target)
    return target
  }

  @Test("A backup says what it holds, and what it holds is whole")
  func whole() async throws {
    try await withBackup { _, centre, file in
      let manifest = try BackupArchive(path: file.path).manifest
      #expect(manifest.city != nil)
      #expect(manifest.rows["contact"] == 2 && manifest.rows["work_order"] == 2)
      #expect(manifest.files.count == 2 && manifest.isComplete)
      #expect(manifest.takenAt == "2025-03-10T09:00:00+01:00")
      #expect(manifest.unsealed == 0)
      #expect(manifest.head == (try await centre.centre.register.read { try $0.journalHead()?.hash }))
      #expect(try await restore(file, centre) == [])
      // Nothing of the work is left in the data directory.
      let names = try FileManager.default.contentsOfDirectory(atPath: centre.folder.path)
      #expect(!names.contains { $0.hasPrefix(".work") })
    }
  }

  @Test("A file that was changed, left out or put in is found, whatever else fits")
  func tampered() async throws {
    try await withBackup { _, centre, file in
      let photo = try #require(try BackupArchive(path: file.path).manifest.files.last?.name)
      for name in [BackupManifest.registerName, photo] {
        let bent = try changed(file, name) { bytes in
          bytes[bytes.count / 2] ^= 1
          return true
        }
        for other in [bent, try changed(file, name) { _ in false }] {
          let error = try await #require(throws: DomainError.self) { try await restore(other, centre) }
          #expect(error.code == .invalid && error.message.contains("not those of its manifest"))
        }
      }
    }
  }

  @Test("A manifest that tells other counts, another head or a newer schema does not match")
  func otherManifest() async throws {
    try await withBackup { _, centre, file in
      let edits: [(@Sendable (inout BackupManifest) -> Void, String)] = [
        ({ $0.rows["work_order"] = 7 }, "The table work_order has 2 rows instead of 7."),
        ({ $0.head = String(repeating: "0", count: 64) }, "The journal ends with"),
        ({ $0.register = "another" }, "not another with schema"),
      ]
      for (edit, words) in edits {
        var manifest = try BackupArchive(path: file.path).manifest
        edit(&manifest)
        let json = [UInt8](try WireJSON.encode(manifest, sorted: true))
        let other = try changed(file, BackupManifest.name) { bytes in
          bytes = json
          return true
        }
        let faults = try await restore(other, centre)
        #expect(faults.contains { $0.en.contains(words) }, "\(words): \(faults.map(\.en))")
      }
      let other = try changed(file, BackupManifest.name) { bytes in
        bytes = Array(String(decoding: bytes, as: UTF8.self).replacing(/"schema":\d+/, with: "\"schema\":999").utf8)
        return true
      }
      let error = try await #require(throws: DomainError.self) { try await restore(other, centre) }
      #expect(error.code == .invalid && error.message.contains("a newer dispatchd (schema 999"))
    }
  }

  @Test("A name that leads out of the folder is never written to")
  func hostileName() async throws {
    try await withBackup { _, centre, file in
      var manifest = try BackupArchive(path: file.path).manifest
      manifest.files.append(BackupManifestFile(name: "../escaped", size: 1, sha256: HexDigest.sha256([7])))
      var bytes = [UInt8](try Data(contentsOf: file))
      let json = [UInt8](try WireJSON.encode(manifest, sorted: true))
      bytes =
        TarHeader(name: "../escaped", size: 1, modified: 0).bytes + [7] + [UInt8](repeating: 0, count: 511)
        + TarHeader(name: BackupManifest.name, size: json.count, modified: 0).bytes + json
        + [UInt8](repeating: 0, count: TarHeader.padding(after: json.count)) + bytes
      try Data(bytes).write(to: file)
      _ = await #expect(throws: DomainError.self) { try await restore(file, centre) }
      #expect(!FileManager.default.fileExists(atPath: centre.folder.appendingPathComponent("escaped").path))
    }
  }

  @Test("A kept file that is gone or damaged makes no backup fail, and every one says so")
  func lostFiles() async throws {
    try await withBackup { caller, centre, _ in
      let hash = try await caller.get("requests")["items"][0]["attachments"][0]["sha256"].string
      let path = centre.centre.files.path(of: hash)
      try Data("other".utf8).write(to: path)
      let damaged = try await caller.post("backup/drill")
      #expect(damaged["valid"] == .boolean(false))
      #expect(damaged["faults"][0].string.contains("was damaged already"))
      try FileManager.default.removeItem(at: path)
      let missing = try await caller.post("backup/drill")
      #expect(missing["faults"].items.map(\.string).count == 1)
      #expect(missing["faults"][0].string.contains("was missing already"))
    }
  }

  @Test("A drill takes a backup or the one that is sent, and says in the reader's language what it found")
  func drill() async throws {
    try await withBackup { caller, centre, file in
      let own = try await caller.post("backup/drill")
      #expect(own["valid"] == .boolean(true) && own["orders"] == .integer(2) && own["files"] == .integer(1))
      let sent = try await caller.with("Content-Type", MediaType.tar)
        .post("backup/drill", bytes: [UInt8](try Data(contentsOf: file)))
      let head = try #require(try BackupArchive(path: file.path).manifest.head)
      #expect(sent["valid"] == .boolean(true) && sent["head"] == .text(head))
      let cut = try await caller.with("Content-Type", MediaType.tar).with("Accept-Language", "it")
        .post("backup/drill", bytes: [UInt8](try Data(contentsOf: file).dropLast(20_000)))
      #expect(cut.status == 422 && cut["detail"].string.contains("è stato troncato"))
      let lines = try await caller.with("Accept", MediaType.jsonLines).post("backup/drill")
      let last = try #require(lines.text.split(separator: "\n").last)
      #expect(try WireJSON.decode(StreamedProgress<DrillReport>.self, from: Data(last.utf8)).report?.valid == true)
      let names = try FileManager.default.contentsOfDirectory(atPath: centre.folder.path)
      #expect(!names.contains { $0.hasPrefix(".work") })
    }
  }

  @Test("Who took a backup stands in the journal with the hash of its manifest, and everybody may know when")
  func journalled() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let administrator = caller.with("Authorization", "Bearer \(try await centre.token("ada", .administrator))")
      let desk = caller.with("Authorization", "Bearer \(try await centre.token("anna", .operator))")
      let never = try await desk.get("backup/latest")
      #expect(never["takenAt"] == .null && never["beganAt"] == "2025-03-10T09:00:00+01:00", "\(never.text)")
      #expect(never["onServer"] == .boolean(TestCentre.isOnServer))
      let file = centre.folder.appendingPathComponent("b.tar")
      try Data(try await administrator.post("backup").bytes).write(to: file)

      let events = try await administrator.get("journal")["items"].items.filter { $0["kind"] == "backup.taken" }

      let manifest = try BackupArchive(path: file.path).manifest
      let sha256 = HexDigest.sha256([UInt8](try WireJSON.encode(manifest, sorted: true)))
      #expect(events.count == 1 && events.first?["actor"] == "ada")
      let begun = try await administrator.get("journal")["items"].items.filter { $0["kind"] == "backup.begun" }
      #expect(begun.count == 1 && begun.first?["actor"] == "ada")
      let facts = events.first?["facts"] ?? .null
      #expect(facts["manifest"] == .text(sha256) && facts["complete"] == .boolean(true))
      #expect(try await desk.get("backup/latest")["takenAt"] == "2025-03-10T09:00:00+01:00")
      #expect(try await administrator.post("backup/drill")["valid"] == .boolean(true))
      #expect(try await administrator.get("journal")["items"].items.filter { $0["kind"] == "backup.taken" }.count == 1)
      #expect(try await administrator.get("journal/verification")["valid"] == .boolean(true))
    }
  }

  @Test("Who only asks what is there takes no backup")
  func asked() async throws {
    try await TestCentre.demo { caller, _ in
      let before = try await caller.get("journal").json
      #expect(try await caller.get("backup").status == 404)
      #expect(try await caller.get("journal").json == before)
    }
  }

  @Test("Only an administrator takes or tries backups", arguments: [Role.operator, .technician, .manager])
  func roles(role: Role) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let user = caller.with("Authorization", "Bearer \(try await centre.token("anna", role))")
      #expect(try await user.post("backup").status == 403)
      #expect(try await user.post("backup/drill").status == 403)
      let administrator = caller.with("Authorization", "Bearer \(try await centre.token("ada", .administrator))")
      #expect(try await administrator.post("backup").status == 200)
    }
  }
}
