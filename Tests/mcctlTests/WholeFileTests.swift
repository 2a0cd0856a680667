import Foundation
import Testing
import WorkOrders

@testable import mcctl

@Suite("Files that are there whole or not at all")
struct WholeFileTests {
  @Test("A file that is there is replaced only when that is wanted")
  func replacing() throws {
    let folder = NSTemporaryDirectory() + "whole-" + IdempotencyKey.make()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/figures.xml"
    try WholeFile.write(Data("one".utf8), to: path, replacing: false)
    let error = #expect(throws: DomainError.self) { try WholeFile.write(Data("two".utf8), to: path, replacing: false) }
    #expect(error?.code == .conflict)
    #expect(try TextFile.read(path) == "one")
    try WholeFile.write(Data("two".utf8), to: path, replacing: true)
    #expect(try TextFile.read(path) == "two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["figures.xml"])
  }

  @Test("A new file never takes another one's name")
  func neverOverwriting() throws {
    let folder = NSTemporaryDirectory() + "whole-" + IdempotencyKey.make()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let names = try ["one", "two", "three"].map { text in
      try WholeFile.writeNew(Data(text.utf8), to: folder + "/rows.refused.csv")
    }
    #expect(names == ["", "-2", "-3"].map { folder + "/rows.refused\($0).csv" })
    #expect(try names.map(TextFile.read) == ["one", "two", "three"])
    let plain = try ["a", "b"].map { try WholeFile.writeNew(Data($0.utf8), to: folder + "/rows") }
    #expect(plain == [folder + "/rows", folder + "/rows-2"])
  }

  @Test("A place that cannot be written is said in a sentence")
  func unwritable() {
    let error = #expect(throws: DomainError.self) {
      try WholeFile.write(Data(), to: "/nowhere/figures.xml", replacing: true)
    }
    #expect(error?.code == .invalid && error?.message.contains("/nowhere/figures.xml") == true)
  }

  @Test("A text file that is not UTF-8 is refused with its line")
  func notUTF8() throws {
    let path = NSTemporaryDirectory() + "latin-" + IdempotencyKey.make()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data([0x61, 0x0A, 0x62, 0xE8, 0x0A]).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: DomainError.self) { try TextFile.read(path) }
    #expect(error?.code == .malformed && error?.message.contains("line 2") == true)
  }
}
