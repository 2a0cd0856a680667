import Foundation
import Synchronization
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Taking mail from a Maildir")
struct MaildirServiceTests {
  /// A Maildir beside a centre's register, and a service that looks into it until nothing is left to do.
  private struct Box {
    let centre: TestCentre
    let maildir: Maildir
    let log = LogLines()

    init(_ centre: TestCentre) throws {
      self.centre = centre
      let folder = centre.folder.appending(path: "mail").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      maildir = try Maildir(folder)
    }

    func lay(_ name: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: URL(filePath: maildir.path + "/new/" + name))
    }

    func names(_ part: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: maildir.path + "/" + part).sorted()
    }

    /// Runs the service for so many rests; each is as long as it says, by a clock of its own.
    func run(
      rests: Int, files: FileStore? = nil, between: @escaping @Sendable (Int) throws -> Void = { _ in }
    ) async throws {
      let intake = MailIntake(
        register: centre.centre.register, files: files ?? centre.centre.files, courtesy: centre.centre.courtesy)
      var service = MaildirService(maildir: maildir, intake: intake, logger: log.logger)
      let (start, passed) = (ContinuousClock.now, Rests())
      service.now = { start + passed.time }
      service.pause = { length in
        let count = passed.add(length)
        guard count < rests else { throw CancellationError() }
        try between(count)
      }
      try await service.run()
    }
  }

  /// How often a service has rested, and how long in all.
  private final class Rests: Sendable {
    private let state = Mutex((count: 0, time: Duration.zero))

    var time: Duration { state.withLock { $0.time } }

    func add(_ length: Duration) -> Int {
      state.withLock { state in
        state = (state.count + 1, state.time + length)
        return state.count
      }
    }
  }

  private func message(_ id: Int, _ text: String = "Buca in via Roma") -> [UInt8] {
    Array(
      "From: rosa.\(id)@people.example\r\nSubject: Buca \(id)\r\nMessage-ID: <\(id)@people.example>\r\n\r\n\(text)\r\n"
        .utf8)
  }

  private func requests(_ caller: Caller) async throws -> Int {
    try await caller.get("requests?limit=100")["items"].items.count
  }

  @Test(
    "Messages become requests, the centre's own act, and are moved once they are safe; one that comes again is known")
  func taking() async throws {
    try await TestCentre.demo { caller, centre in
      let box = try Box(centre)
      for id in 0..<30 { try box.lay("\(id)", message(id)) }
      try await box.run(rests: 1)
      #expect(try box.names("new").isEmpty)
      #expect(try box.names("cur").count == 30)
      #expect(try await requests(caller) == 30)
      let event = try await caller.get("journal?limit=100")["items"].items.first { $0["kind"] == "contact.logged" }
      #expect(event?["actor"] == "system", "\(String(describing: event))")
      try box.lay("again", message(7))
      try await box.run(rests: 1)
      #expect(try box.names("cur").count == 31)
      #expect(try await requests(caller) == 30)
      #expect(box.log.all.isEmpty, "\(box.log.all)")
    }
  }

  @Test("What is no message is said once and stays; the messages beside it are taken")
  func others() async throws {
    try await TestCentre.demo { caller, centre in
      let box = try Box(centre)
      try FileManager.default.createDirectory(
        atPath: box.maildir.path + "/new/folder", withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: box.maildir.path + "/new/link", withDestinationPath: "/etc/passwd")
      #expect(mkfifo(box.maildir.path + "/new/pipe", 0o600) == 0)
      try box.lay("message", message(1))
      try await box.run(rests: 3)
      #expect(try box.names("new") == ["folder", "link", "pipe"])
      #expect(try box.names("cur") == ["message:2,S"])
      #expect(box.log.all.count == 3 && box.log.all.allSatisfy { $0.contains("no message lies in the Maildir") })
      #expect(try await requests(caller) == 1)
    }
  }

  @Test("One beyond measure keeps its beginning, in quarantine; an empty one waits there too")
  func tooLarge() async throws {
    try await TestCentre.demo { caller, centre in
      let box = try Box(centre)
      try box.lay("large", message(1) + Array(repeating: 97, count: BodyLimit.mail))
      try box.lay("empty", [])
      try await box.run(rests: 1)
      #expect(try box.names("new").isEmpty)
      let waiting = try await caller.get("mail/quarantine")["items"].items
      #expect(Set(waiting.map { $0["size"].number }) == [0, BodyLimit.mail])
      #expect(waiting.contains { $0["reason"].string.contains("25 MiB") })
    }
  }

  @Test("What cannot be kept waits in new, is said once a message, and is taken when there is room")
  func fullDisk() async throws {
    try await TestCentre.demo { caller, centre in
      let box = try Box(centre)
      for id in 0..<20 { try box.lay("\(id)", message(id)) }
      // No folder can be made below a file: as good as a disk that takes nothing, for root too.
      let blocked = centre.folder.appending(path: "blocked")
      try Data().write(to: blocked)
      let files = FileStore(folder: blocked)
      try await box.run(rests: 60, files: files) { rest in
        if rest < 6 { #expect(try box.names("new").count == 20) }
        if rest == 6 { try FileManager.default.removeItem(at: blocked) }
      }
      #expect(try box.names("new").isEmpty)
      #expect(try await requests(caller) == 20)
      #expect(box.log.all.count { $0.contains("mail not taken") } == 20, "\(box.log.all)")
    }
  }

  @Test("Messages that never can be taken hold up none behind them")
  func poisoned() async throws {
    try await TestCentre.demo { caller, centre in
      let box = try Box(centre)
      let cur = box.maildir.path + "/cur/"
      for id in 0..<100 {
        try box.lay("a\(id)", message(id))
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -500)], ofItemAtPath: box.maildir.path + "/new/a\(id)")
      }
      // They cannot be moved: every name that they could have is taken.
      for entry in try box.maildir.entries() {
        for suffix in ["", ".again", ".\(entry.key.node)"] {
          try Data().write(to: URL(filePath: cur + entry.name + suffix + ":2,S"))
        }
      }
      for id in 100..<120 { try box.lay("\(id)", message(id)) }
      try await box.run(rests: 8)
      #expect(try box.names("new").count == 100)
      #expect(try box.names("new").allSatisfy { $0.hasPrefix("a") })
      #expect(box.log.all.count { $0.contains("mail not taken") } == 100)
      let all = try await caller.get("requests?limit=500")["items"].items
      #expect(all.count == 120, "each once, however often it was tried")
    }
  }

  @Test("Two who watch one Maildir take each message once")
  func together() async throws {
    try await TestCentre.demo { caller, centre in
      let box = try Box(centre)
      for id in 0..<60 { try box.lay("\(id)", message(id)) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<2 { group.addTask { try await box.run(rests: 12) } }
        try await group.waitForAll()
      }
      #expect(try box.names("new").isEmpty)
      #expect(try box.names("cur").count == 60)
      #expect(try await requests(caller) == 60)
    }
  }
}
