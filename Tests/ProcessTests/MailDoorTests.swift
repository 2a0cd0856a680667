import Foundation
import Testing

@Suite("The ways in for mail")
struct MailDoorTests {
  private func message(_ id: Int, _ text: String = "Buca in via Roma") -> String {
    "From: rosa.\(id)@people.example\r\nSubject: Buca \(id)\r\nMessage-ID: <\(id)@people.example>\r\n\r\n\(text)\r\n"
  }

  private func dialogue(_ messages: String..., end: String = "QUIT\r\n") -> String {
    "LHLO mail.example\r\n"
      + messages.map { "MAIL FROM:<rosa@people.example>\r\nRCPT TO:<centre@city.example>\r\nDATA\r\n\($0).\r\n" }
      .joined()
      + end
  }

  private func codes(_ answer: String) -> [Substring] {
    answer.split(separator: "\r\n").filter { $0.dropFirst(3).first != "-" }.map { $0.prefix(3) }
  }

  /// Whether somebody listens there and greets.
  private func connection(_ path: String) async throws -> UnixSocket {
    try await Programs.poll("the socket for mail") { UnixSocket(path) }
  }

  private func requests(_ centre: TestCentre) async throws -> [Document] {
    try await centre.done("request", "list", "--limit", "500").items
  }

  @Test(
    "Messages that come together by LMTP are requests once each is answered; the socket is its group's and goes with the daemon"
  )
  func lmtp() async throws {
    let centre = try TestCentre()
    let socket = centre.folder + "/lmtp"
    try await centre.start(["--lmtp", socket])
    let connection = try await self.connection(socket)
    let mode = try FileManager.default.attributesOfItem(atPath: socket)[.posixPermissions] as? Int
    #expect(mode == 0o660)
    connection.send(dialogue(message(1), message(2), message(1)))
    let answer = connection.receiveAll()
    #expect(
      codes(answer) == [
        "220", "250", "250", "250", "354", "250", "250", "250", "354", "250", "250", "250", "354", "250", "221",
      ])
    #expect(answer.contains("250 2.0.0 Safe: request R-") && answer.contains("250 2.0.0 Safe: duplicate R-"))
    #expect(try await requests(centre).count == 2)
    #expect(try await centre.stop() == 0)
    #expect(!FileManager.default.fileExists(atPath: socket))
  }

  @Test("Half a message on a connection that breaks leaves nothing")
  func halfMessage() async throws {
    let centre = try TestCentre()
    let socket = centre.folder + "/lmtp"
    try await centre.start(["--lmtp", socket])
    let whole = dialogue(message(1), end: "")
    for length in [20, 90, whole.utf8.count - 3, whole.utf8.count - 1, 0, 0, 0, 0] {
      let connection = try await self.connection(socket)
      connection.send(String(decoding: whole.utf8.prefix(length), as: UTF8.self))
    }
    let (status, log) = (try await centre.stop(), try centre.log)
    #expect(status == 0, "\(log)")
    try await centre.start()
    #expect(try await requests(centre).isEmpty)
    #expect(try await centre.done("mail", "quarantine", "list").items.isEmpty)
    let files = FileManager.default.enumerator(atPath: centre.data + "/files")?.compactMap { $0 as? String } ?? []
    #expect(!files.contains { $0.count > 40 }, "\(files)")
    #expect(!log.contains(" error "))
  }

  @Test("A daemon that stops sends those away who wait for nothing")
  func stopping() async throws {
    let centre = try TestCentre()
    let socket = centre.folder + "/lmtp"
    try await centre.start(["--lmtp", socket])
    let connection = try await self.connection(socket)
    connection.send("LHLO mail.example\r\n")
    #expect(connection.receiveLine().hasPrefix("220 "))
    let status = try await centre.stop()
    #expect(status == 0)
    #expect(codes(connection.receiveAll()).last == "421")
  }

  @Test("What cannot be kept is to be brought again, and is a request when there is room")
  func fullDisk() async throws {
    let centre = try TestCentre()
    let socket = centre.folder + "/lmtp"
    try await centre.start(["--lmtp", socket])
    try await centre.stop()
    let sizes = try FileManager.default.contentsOfDirectory(atPath: centre.data).map {
      try FileManager.default.attributesOfItem(atPath: centre.data + "/" + $0)[.size] as? Int ?? 0
    }
    let limit = (sizes.max() ?? 0) / 1_024 + 96
    let large = message(1, String(repeating: "Una riga di testo.\r\n", count: limit * 60))
    try await centre.start(fileLimit: limit, ["--lmtp", socket])
    let refused = try await self.connection(socket)
    refused.send(dialogue(large))
    let answer = refused.receiveAll()
    #expect(answer.contains("451 4.3.0 The file "), "\(answer)")
    #expect(try await requests(centre).isEmpty)
    try await centre.stop()
    try await centre.start(["--lmtp", socket])
    let taken = try await self.connection(socket)
    taken.send(dialogue(large))
    #expect(taken.receiveAll().contains("250 2.0.0 Safe: request"))
    #expect(try await requests(centre).count == 1)
  }

  @Test("A socket for mail is taken from no daemon that answers; one whose daemon is gone is taken over")
  func heldSocket() async throws {
    let centre = try TestCentre()
    let socket = centre.folder + "/lmtp"
    try await centre.start(["--lmtp", socket])
    _ = try await self.connection(socket)
    let second = try await centre.run(Programs.dispatchd, ["--data", centre.folder + "/other", "--lmtp", socket])
    #expect(second.status == 78 && second.error.contains("listens on \(socket)") && second.error.contains("--lmtp"))
    try await centre.stop(SIGKILL)
    #expect(FileManager.default.fileExists(atPath: socket))
    try await centre.start(["--lmtp", socket])
    let connection = try await self.connection(socket)
    connection.send(dialogue(message(1)))
    #expect(connection.receiveAll().contains("Safe: request"))
  }

  @Test("Ways in that cannot be are refused by their option")
  func refused() async throws {
    let centre = try TestCentre()
    try "x".write(toFile: centre.folder + "/file", atomically: true, encoding: .utf8)
    let cases: [(options: [String], status: Int32, words: String)] = [
      (["--maildir", centre.folder + "/nowhere"], 66, "The Maildir \(centre.folder)/nowhere cannot be opened"),
      (["--maildir", centre.folder + "/file"], 65, "/file is no folder"),
      (["--lmtp", centre.folder + "/file"], 78, "is not a socket"),
      (["--lmtp", centre.folder + "/nowhere/lmtp"], 65, "Nothing can listen on \(centre.folder)/nowhere/lmtp"),
      (["--lmtp", centre.socket], 65, "by one socket"),
      (["--mail-from", "Centrale <centrale@city.example>"], 65, "is not a mail address"),
      (["--lmtp", centre.folder + "/" + String(repeating: "x", count: 108)], 65, "--lmtp"),
    ]
    for (options, status, words) in cases {
      let run = try await centre.run(Programs.dispatchd, ["--data", centre.data] + options)
      #expect(run.status == status, "\(options): \(run.error)")
      #expect(run.error.contains(words), "\(options): \(run.error)")
    }
  }

  @Test("A daemon killed again and again amid a Maildir of two hundred messages makes one request of each")
  func killed() async throws {
    let centre = try TestCentre()
    let maildir = centre.folder + "/Maildir"
    try FileManager.default.createDirectory(atPath: maildir + "/new", withIntermediateDirectories: true)
    for id in 1...200 { try message(id).write(toFile: maildir + "/new/\(id)", atomically: false, encoding: .utf8) }
    func names(_ part: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: maildir + "/" + part)
    }
    for taken in [1, 40, 120, 200] {
      try await centre.start(["--maildir", maildir])
      try await Programs.poll("\(taken) messages") { try names("cur").count >= taken ? () : nil }
      try await centre.stop(SIGKILL)
    }
    try await centre.start(["--maildir", maildir])
    #expect(try names("new").isEmpty)
    #expect(try Set(names("cur")) == Set((1...200).map { "\($0):2,S" }))
    let words = try await requests(centre).map { $0["description"]?.text ?? "" }
    #expect(words.count == 200 && Set(words).count == 200)
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
    #expect(try await centre.stop() == 0)
  }

  @Test("Under a clock that stands a Maildir is watched too")
  func manualClock() async throws {
    let centre = try TestCentre()
    let maildir = centre.folder + "/Maildir"
    try FileManager.default.createDirectory(atPath: maildir, withIntermediateDirectories: true)
    try await centre.start(clock: "2025-03-10T09:00:00+01:00", ["--maildir", maildir])
    try message(1).write(toFile: maildir + "/tmp/1", atomically: false, encoding: .utf8)
    try FileManager.default.moveItem(atPath: maildir + "/tmp/1", toPath: maildir + "/new/1")
    let request = try await Programs.poll("the request") { try await requests(centre).first }
    #expect(request["description"]?.text?.hasPrefix("Buca 1") == true)
  }

  /// Something that listens on a socket and answers everybody the same, without a word more, or hangs up.
  private static let otherServer = """
    import os, socket, sys
    server = socket.socket(socket.AF_UNIX)
    server.bind(sys.argv[1] + ".new")
    server.listen(8)
    os.rename(sys.argv[1] + ".new", sys.argv[1])
    while True:
        client, _ = server.accept()
        client.recv(65536)
        if sys.argv[2]:
            client.sendall(f"HTTP/1.1 {sys.argv[2]}\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n".encode())
        client.close()
    """

  @Test("A pipe's command ends with 75 for whatever is not safe, and with 0 for what is, whatever its options")
  func pipe() async throws {
    let centre = try await TestCentre.open()
    let bytes = Data(message(1).utf8)
    let unsafe: [(arguments: [String], input: Data?)] = [
      (["mail", "deliver", "--socket", "/nowhere"], bytes),
      (["--socket", "/nowhere", "mail", "deliver"], bytes), (["mail", "deliver", "--no-such-option"], bytes),
      (["mail", "deliver", "--socket"], bytes), (["mail", "deliver", "word"], bytes),
      (["mail", "deliver", "--as", "nobody-here"], bytes), (["mail", "deliver", "--as"], bytes),
      (["mail", "deliver", "--server", "http://example.com"], bytes),
      (["--server", "https://127.0.0.1:1", "--token-file", "/nowhere", "mail", "deliver"], bytes),
      (["--json", "mail", "deliver", "--socket", "/nowhere"], bytes),
      (["mail", "--socket", "/nowhere", "deliver"], bytes), (["mail", "deliver", "--socket="], bytes),
      (["--no-such-option", "mail", "deliver"], bytes), (["mail", "deliver", "--as", "mara"], bytes),
    ]
    for (arguments, input) in unsafe {
      let run = try await centre.mcctl(arguments, input: input)
      #expect(run.status == 75, "\(arguments): \(run.status) \(run.error)")
    }
    // A folder instead of a message.
    let unread = try await centre.run("/bin/sh", ["-c", "'\(Programs.mcctl)' mail deliver < /"])
    #expect(unread.status == 75, "\(unread.error)")
    let closed = try await centre.run("/bin/sh", ["-c", "'\(Programs.mcctl)' mail deliver <&-"])
    #expect(closed.status == 75, "\(closed.error)")
    #expect(try await requests(centre).isEmpty)
    for arguments in [
      ["mail", "deliver"], ["--json", "mail", "deliver"], ["mail", "deliver", "--socket", centre.socket],
    ] {
      #expect(try await centre.mcctl(arguments, input: bytes).status == 0)
    }
    for answer in ["500 Internal Server Error", "503 Service Unavailable", "403 Forbidden", "200 OK", nil] {
      let socket = centre.folder + "/other-" + UUID().uuidString.prefix(8)
      let server = try RunningProgram(
        "/usr/bin/python3", ["-c", Self.otherServer, socket, answer ?? ""], environment: [:],
        log: centre.folder + "/other")
      defer { server.send(SIGKILL) }
      try await Programs.poll("the other server") { FileManager.default.fileExists(atPath: socket) ? () : nil }
      let run = try await centre.mcctl(["mail", "deliver", "--socket", socket], input: bytes)
      #expect(run.status == 75, "\(answer ?? "nothing"): \(run.status) \(run.error)")
    }
    // Who reads its answer may have gone already.
    let unheard = try await centre.run(
      "/bin/bash",
      ["-c", "set -o pipefail; printf 'Subject: x\\n\\nx\\n' | '\(Programs.mcctl)' mail deliver > /dev/full; echo $?"])
    #expect(unheard.output == "0\n" || unheard.output == "75\n", "\(unheard.output)")
    #expect(try await requests(centre).count == 2)
  }
}
