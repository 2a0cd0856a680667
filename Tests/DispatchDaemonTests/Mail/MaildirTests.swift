import Foundation
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("A Maildir")
struct MaildirTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "maildir-" + UUID().uuidString).path

  private func made() throws -> Maildir {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try Maildir(folder)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func lay(_ name: String, _ text: String, age: TimeInterval = 0) throws {
    try text.write(toFile: folder + "/new/" + name, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: folder + "/new/" + name)
  }

  private func names(_ part: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/" + part).sorted()
  }

  @Test("One that is not there is refused by its option, and so is what is no folder")
  func refusals() throws {
    defer { remove() }
    #expect(throws: DomainError.self) { try Maildir(folder) }
    let missing = #expect(throws: DomainError.self) { try Maildir(folder) }
    #expect(missing?.code == .notFound && missing?.field == "maildir")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "x".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
    #expect(throws: DomainError.self) { try Maildir(folder + "/file") }
    // One of its three that leads elsewhere would be another's mail.
    try FileManager.default.createSymbolicLink(atPath: folder + "/new", withDestinationPath: "/tmp")
    let led = #expect(throws: DomainError.self) { try Maildir(folder) }
    #expect(led?.code == .invalid && led?.message.contains("/new is no folder") == true)
  }

  @Test("What is missing of one is made")
  func parts() throws {
    defer { remove() }
    _ = try made()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["cur", "new", "tmp"])
    _ = try Maildir(folder)
  }

  @Test("Messages come oldest first, and what is no message is told apart and not followed")
  func listing() throws {
    defer { remove() }
    let maildir = try made()
    try lay("b", "second", age: 5)
    try lay("a", "third")
    try lay("c", "first", age: 50)
    try lay(".hidden", "no")
    try FileManager.default.createDirectory(atPath: folder + "/new/d", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: folder + "/new/e", withDestinationPath: "/etc/passwd")
    #expect(mkfifo(folder + "/new/f", 0o600) == 0)
    let entries = try maildir.entries()
    #expect(entries.filter { $0.kind == .message }.map(\.name) == ["c", "b", "a"])
    #expect(
      Set(entries.map(\.kind)) == [.message, .other("a folder"), .other("a symbolic link"), .other("a pipe")])
    // Also when it has taken a message's place since.
    for entry in entries where entry.kind != .message { #expect(try maildir.read(entry, upTo: 10) == nil) }
  }

  @Test("A message is read to the limit, with the size that it has; one that has gone is none")
  func reading() throws {
    defer { remove() }
    let maildir = try made()
    try lay("a", "0123456789")
    let entry = try #require(try maildir.entries().first)
    let whole = try #require(try maildir.read(entry, upTo: 10))
    #expect(whole.bytes == Array("0123456789".utf8) && whole.size == 10)
    let part = try #require(try maildir.read(entry, upTo: 4))
    #expect(part.bytes == Array("0123".utf8) && part.size == 10)
    try FileManager.default.removeItem(atPath: folder + "/new/a")
    #expect(try maildir.read(entry, upTo: 4) == nil)
  }

  @Test("A message that was taken is a seen one in cur; it takes no other's place, and may be moved twice")
  func settling() throws {
    defer { remove() }
    let maildir = try made()
    for text in ["first", "second"] {
      try lay("17.x", text)
      let entry = try #require(try maildir.entries().first)
      try maildir.settle(entry)
      try maildir.settle(entry)
    }
    #expect(try names("new").isEmpty)
    #expect(try names("cur") == ["17.x.again:2,S", "17.x:2,S"])
    #expect(try String(contentsOfFile: folder + "/cur/17.x:2,S", encoding: .utf8) == "first")
  }

  @Test("A name that is no UTF-8 is a name")
  func oddName() throws {
    defer { remove() }
    let maildir = try made()
    let path = (Array("\(folder)/new/".utf8) + [0xFF, 0xE8, 0]).map { CChar(bitPattern: $0) }
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    #expect(file >= 0)
    close(file)
    let entry = try #require(try maildir.entries().first)
    #expect(try maildir.read(entry, upTo: 10)?.bytes == [])
    try maildir.settle(entry)
    #expect(try maildir.entries().isEmpty)
  }

  @Test("What failed is tried again later and later, and longer after than the next round comes")
  func troubles() {
    let start = ContinuousClock.now
    let key = MaildirEntry.Key(name: [97], node: 1)
    var troubles = MaildirTroubles()
    #expect(troubles.isDue(key, at: start))
    troubles.failed(key, at: start)
    #expect(!troubles.isDue(key, at: start + .seconds(3)) && troubles.isDue(key, at: start + .seconds(4)))
    troubles.failed(key, at: start)
    #expect(!troubles.isDue(key, at: start + .seconds(7)) && troubles.isDue(key, at: start + .seconds(8)))
    for _ in 0..<100 { troubles.failed(key, at: start) }
    #expect(!troubles.isDue(key, at: start + .seconds(299)) && troubles.isDue(key, at: start + .seconds(300)))
    #expect(troubles.isNews(key) && !troubles.isNews(key))
    troubles.keepOnly([])
    #expect(troubles.isDue(key, at: start) && troubles.isNews(key))
    for failures in 1...20 {
      #expect(MaildirService.rest(after: failures) < MaildirTroubles.pause(after: failures))
    }
  }
}
