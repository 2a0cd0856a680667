import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Kept files that nothing names")
struct FileSweepTests {
  private static let message = Array(
    "From: Rosa <rosa@posta.example>\r\nSubject: Panchina\r\nMessage-ID: <1@posta.example>\r\n\r\nRotta.\r\n".utf8)

  private func age(_ name: String, of files: FileStore, by seconds: TimeInterval) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)],
      ofItemAtPath: files.folder.appendingPathComponent(name).path)
  }

  private func isThere(_ name: String, _ files: FileStore) -> Bool {
    FileManager.default.fileExists(atPath: files.folder.appendingPathComponent(name).path)
  }

  private func keep(_ text: String, in files: FileStore, days: Double = 0) throws -> String {
    let name = FileStore.name(of: try files.store(Array(text.utf8), name: "a", mediaType: "text/plain").sha256)
    if days > 0 { try age(name, of: files, by: days * 86_400) }
    return name
  }

  private func name(_ centre: TestCentre, _ name: String) async throws {
    try await centre.centre.register.write { try $0.setFact("name", name) }
  }

  @Test("What is kept again while it is being removed stays, and goes when nobody does")
  func keptAgain() async throws {
    try await TestCentre.demo { _, centre in
      let files = centre.centre.files
      let name = try keep("x", in: files, days: 1)
      let hash = String(name.dropFirst(3))
      // Somebody has begun to keep the same bytes when the eraser, who found that nothing names them, comes to the file.
      let file = try HeldFile(files.path(of: hash).path)
      async let removal: Void = centre.centre.removeErased([hash])
      while try !file.isAwaited() { await Task.yield() }
      try age(name, of: files, by: 0)
      file.letGo()
      await removal
      #expect(isThere(name, files))
      try age(name, of: files, by: Centre.settling + 60)
      centre.centre.remove([hash])
      #expect(!isThere(name, files))
      centre.centre.remove([hash])
    }
  }

  @Test("What an erasure had to leave is swept a day later")
  func erased() async throws {
    try await TestCentre.demo { caller, centre in
      try await name(centre, "this")
      let files = centre.centre.files
      try files.give(to: "this")
      _ = try await caller.post("mail", bytes: Self.message)
      let named = FileStore.name(
        of: try await caller.get("requests")["items"][0]["attachments"][0]["sha256"].string)
      _ = try await caller.post("requests/R-2025-000001/cancel", .object(["reason": "x"]))
      // It came a moment ago, so that the bytes stay as they do when the daemon ends before it removes them.
      let erasure = try await caller.post("subject/erase", .object(["email": "rosa@posta.example", "reason": "x"]))
      #expect(erasure["erased"]["files"] == .integer(1) && isThere(named, files))
      try age(named, of: files, by: 2 * 86_400)
      var sweep = FileSweep(centre: centre.centre)
      #expect(try await sweep.run(after: "").removed == 1)
      #expect(!isThere(named, files))
    }
  }

  @Test("What no row names is swept a day later, what is named or young stays")
  func swept() async throws {
    try await TestCentre.demo { caller, centre in
      try await name(centre, "this")
      let files = centre.centre.files
      _ = try await caller.post("mail", bytes: Self.message)
      let named = FileStore.name(
        of: try await caller.get("requests")["items"][0]["attachments"][0]["sha256"].string)
      try age(named, of: files, by: 90 * 86_400)
      let (old, young) = (try keep("old", in: files, days: 1.1), try keep("young", in: files, days: 0.9))
      // What a daemon that was killed had begun to write.
      let half = String(old.prefix(3)) + ".half"
      try Data("h".utf8).write(to: files.folder.appendingPathComponent(half))
      try age(half, of: files, by: 2 * 86_400)

      var sweep = FileSweep(centre: centre.centre)
      let (next, removed) = try await sweep.run(after: "")

      #expect(removed == 2 && next == "")
      #expect(isThere(named, files) && isThere(young, files))
      #expect(!isThere(old, files) && !isThere(half, files))
    }
  }

  @Test("A sweep looks at so many files and goes on from there")
  func parts() async throws {
    try await TestCentre.demo { _, centre in
      try await name(centre, "this")
      try centre.centre.files.give(to: "this")
      for number in 1...5 { _ = try keep("\(number)", in: centre.centre.files, days: 2) }
      var sweep = FileSweep(centre: centre.centre, part: 2)
      let first = try await sweep.run(after: "")
      let second = try await sweep.run(after: first.next)
      let third = try await sweep.run(after: second.next)
      #expect(first.removed == 2 && second.removed == 2 && third.removed == 1)
      #expect(!first.next.isEmpty && first.next < second.next && third.next.isEmpty)
    }
  }

  @Test("Files of which nobody has written down whose they are belong to a register that names one of them")
  func unmarked() async throws {
    try await TestCentre.demo { caller, centre in
      let files = centre.centre.files
      var sweep = FileSweep(centre: centre.centre)
      try await name(centre, "new")
      let kept = try keep("theirs", in: files, days: 400)
      #expect(try await sweep.run(after: "").removed == 0)
      #expect(try isThere(kept, files) && files.owner() == nil)
      _ = try await caller.post("mail", bytes: Self.message)
      #expect(try await sweep.run(after: "").removed == 1)
      #expect(try files.owner() == "new")
    }
  }

  @Test("The files of another register are never swept, which the log is told once until it changes")
  func others() async throws {
    try await TestCentre.demo { _, test in
      let (files, lines, parts) = (test.centre.files, LogLines(), test.centre)
      let centre = Centre(
        register: parts.register, clock: parts.clock, directory: parts.directory, files: files, agenda: parts.agenda,
        logger: lines.logger)
      var sweep = FileSweep(centre: centre)
      let kept = try keep("old", in: files, days: 2)
      #expect(try await sweep.run(after: "").removed == 0, "a register without a name")
      try files.give(to: "theirs")
      try await name(test, "ours")
      #expect(try await sweep.run(after: "").removed == 0)
      #expect(isThere(kept, files))
      let told = { lines.all.filter { $0.contains("none is swept") }.count }
      #expect(told() == 1)
      try await name(test, "theirs")
      #expect(try await sweep.run(after: "").removed == 1)
      try await name(test, "ours")
      _ = try await sweep.run(after: "")
      #expect(told() == 2)
    }
  }
}
