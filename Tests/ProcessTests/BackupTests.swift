import Foundation
import Testing

@Suite("Backups with the real programs")
struct BackupTests {
  private func log(_ centre: TestCentre, _ number: Int) async throws {
    let run = try await centre.mcctl([
      "call", "log", "--description", "Buca \(number)", "--category", "roads.pothole", "--zone", "Z1",
    ])
    #expect(run.status == 0, "\(run.error)")
  }

  private func restore(_ file: String, to folder: String, in centre: TestCentre) async throws -> Run {
    try await centre.run(Programs.dispatchd, ["restore", file, "--data", folder])
  }

  @Test("What was backed up while calls came in is restored, and a daemon goes on with it")
  func wholeWay() async throws {
    let centre = try await TestCentre.open()
    for number in 1...5 { try await log(centre, number) }
    async let more: Void = {
      for number in 6...20 { try await self.log(centre, number) }
    }()
    let file = centre.folder + "/b.tar"
    let receipt = try await centre.done("backup", file)
    try await more
    #expect(receipt["file"]?.text == file && receipt["missing"]?.items == [])
    let rows = try #require(receipt["rows"]?["contact"]?.count)
    #expect((5...20).contains(rows))
    #expect(try await centre.done("backup", "drill", file)["valid"]?.flag == true)
    // An administrator can look into it.
    let listed = try await centre.run("/bin/tar", ["tf", file])
    // Besides what firms were told, as it was sent.
    let names = listed.output.split(separator: "\n").filter { !$0.hasPrefix("files/") }
    #expect(names == ["register.sqlite", "manifest.json"], "\(listed.error)")

    let restored = try TestCentre()
    let run = try await restore(file, to: restored.data, in: centre)
    #expect(run.status == 0 && run.output.contains("The journal is whole."), "\(run.error)")
    try await restored.start()
    #expect(try await restored.done("request", "list", "--limit", "500").items.count == rows)
    #expect(
      try await restored.done("journal", "verify", "--head", try #require(receipt["head"]?.text))["valid"]?.flag == true
    )
    try await log(restored, 21)
  }

  @Test("No file is replaced, no directory with anything in it is touched, and a sentence says why")
  func refused() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let file = centre.folder + "/b.tar"
    _ = try await centre.done("backup", file)
    let again = try await centre.refused("backup", file)
    #expect(again.status == 78 && again.problem["detail"]?.text == "Il file \(file) c'è già.")
    let nowhere = try await centre.refused("backup", centre.folder + "/none/b.tar")
    #expect(nowhere.status == 65)

    let full = try await restore(file, to: centre.data, in: centre)
    #expect(full.status == 78 && full.error.contains("is not empty"), "\(full.error)")
    let gone = try await restore(centre.folder + "/none.tar", to: centre.folder + "/new", in: centre)
    #expect(gone.status == 66)
    let bytes = try Data(contentsOf: URL(filePath: file))
    for length in [0, 100, 700, bytes.count / 2, bytes.count - 3_000] {
      try bytes.prefix(length).write(to: URL(filePath: centre.folder + "/cut.tar"))
      let cut = try await restore(centre.folder + "/cut.tar", to: centre.folder + "/new", in: centre)
      #expect(cut.status == 65, "\(length): \(cut.error)")
    }
    var bent = bytes
    bent[5_000] ^= 1
    try bent.write(to: URL(filePath: centre.folder + "/bent.tar"))
    let changed = try await restore(centre.folder + "/bent.tar", to: centre.folder + "/new", in: centre)
    #expect(changed.status == 65 && changed.error.contains("not those of its manifest"), "\(changed.error)")
    #expect(!FileManager.default.fileExists(atPath: centre.folder + "/new"))
    // Nor is an empty directory changed by a restore that fails.
    try FileManager.default.createDirectory(atPath: centre.folder + "/empty", withIntermediateDirectories: true)
    #expect(try await restore(centre.folder + "/bent.tar", to: centre.folder + "/empty", in: centre).status == 65)
    #expect(try FileManager.default.contentsOfDirectory(atPath: centre.folder + "/empty") == [])
  }

  @Test("Where the disk is full nothing is left, of a backup or of a restore")
  func fullDisk() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let folder = centre.folder + "/full"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let limited = ["-c", "ulimit -f 64; exec \"$@\"", "limited"]
    let backup = try await centre.run("/bin/bash", limited + [Programs.mcctl, "backup", folder + "/b.tar"])
    #expect(backup.status == 75, "\(backup.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    let file = centre.folder + "/b.tar"
    _ = try await centre.done("backup", file)
    let restored = try await centre.run(
      "/bin/bash", limited + [Programs.dispatchd, "restore", file, "--data", folder])
    #expect(restored.status == 75, "\(restored.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test("A backup that is killed in the middle leaves nothing behind")
  func killed() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let folder = centre.folder + "/killed"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let daemon = try #require(centre.daemonID)
    kill(daemon, SIGSTOP)
    defer { kill(daemon, SIGCONT) }
    let backup = try RunningProgram(
      Programs.mcctl, ["backup", folder + "/b.tar"], environment: ["MCCTL_SOCKET": centre.socket],
      log: centre.folder + "/killed.log")
    // when: its file is open, and waits for the daemon
    try await Programs.poll("the file") {
      let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(backup.id)/fd")) ?? []
      let files = open.map {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(backup.id)/fd/\($0)"))
      }
      return files.contains { $0?.hasPrefix(folder) == true } ? () : nil
    }
    backup.send(SIGKILL)
    #expect(await backup.status == 128 + SIGKILL)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test("A folder of backups keeps what its rule says, of this register alone")
  func retention() async throws {
    let centre = try TestCentre()
    try await centre.start(clock: "2026-03-03T09:00:00")
    let folder = centre.folder + "/backups"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let foreign = "backup-000000000000-2020-01-01T000000Z.tar"
    try Data().write(to: URL(filePath: folder + "/" + foreign))
    var names: [String] = []
    for _ in 1...4 {
      let receipt = try await centre.done("backup", "--into", folder, "--keep", "2d")
      names.append(try #require(receipt["file"]?.text?.split(separator: "/").last.map(String.init)))
      _ = try await centre.done("clock", "advance", "1d")
    }
    #expect(names[0].hasSuffix("-2026-03-03T080000Z.tar"), "\(names)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ([foreign] + names.suffix(2)).sorted())
    for arguments in [
      ["--keep", "2d"], ["--into", folder, "--keep", "soon"], ["--into", folder, folder + "/b.tar"], [],
    ] {
      #expect(try await centre.mcctl(["backup"] + arguments).status == 64, "\(arguments)")
    }
  }
}
