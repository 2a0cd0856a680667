import Foundation
import Testing

@testable import SimulatedYear

@Suite("Messages handed over again after a kill")
struct MailLogTests {
  /// How many messages due are unsent, and how many were given again without a reason.
  private func compare(_ lines: [String], due: [String], killed: Int) throws -> [Int] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    let mail = try MailLog(in: folder.path)
    try (lines.joined(separator: "\n") + "\n").write(
      to: folder.appendingPathComponent("log"), atomically: true, encoding: .utf8)
    let found = mail.compare(with: due, killed: killed)
    return [found.unsent, found.repeated]
  }

  @Test("What the killed daemon had in hand may go again, by another, once")
  func explained() throws {
    let lines = ["1 a", "2 b", "1 c", "2 d", "2 c", "2 e"]
    #expect(try compare(lines, due: ["a", "b", "c", "d", "e"], killed: 1) == [0, 0])
    #expect(try compare(lines, due: ["f"], killed: 1) == [1, 0])
    #expect(try compare(lines, due: [], killed: 0) == [0, 1], "nobody was killed")
    #expect(try compare(lines + ["2 c"], due: [], killed: 1) == [0, 2], "three times")
  }

  @Test("A message that one daemon gave twice, or gave long before it was killed, is a fault")
  func unexplained() throws {
    #expect(try compare(["1 a", "1 a", "2 b"], due: [], killed: 1) == [0, 1])
    #expect(try compare(["2 a", "1 a", "2 b"], due: [], killed: 1) == [0, 1], "the first gave it again")
    let many = (0...MailLog.mostInHand).map { "1 m\($0)" }
    #expect(try compare(many + ["2 m0"], due: [], killed: 1) == [0, 1])
    #expect(try compare(many + ["2 m1"], due: [], killed: 1) == [0, 0])
  }

  @Test("The program writes down what it was given, and by whom")
  func program() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    let mail = try MailLog(in: folder.path)
    let process = Process()
    let input = Pipe()
    // By the shell: a program that was just written is busy while another test begins one.
    (process.executableURL, process.standardInput) = (URL(filePath: "/bin/sh"), input)
    process.arguments = [mail.program]
    try process.run()
    input.fileHandleForWriting.write(Data("To: a@b\nMessage-ID: <x@city>\n\nText\n".utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let line = try String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)
    #expect(line == "\(getpid()) x@city\n")
    #expect(mail.count == 1 && mail.again == 0)
  }
}
