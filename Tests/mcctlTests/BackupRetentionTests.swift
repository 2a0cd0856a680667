import Testing
import WorkOrders

@testable import mcctl

@Suite("Which backups of a folder stay")
struct BackupRetentionTests {
  private func backup(_ time: String, register: String = "3fa9") throws -> BackupName {
    try #require(BackupName("backup-\(register)-\(time)Z.tar"))
  }

  /// The names of what stays of one backup at 2 o'clock on each of these days.
  private func staying(_ rule: String, _ days: ClosedRange<Int>) throws -> [String] {
    let backups = try days.map { day in
      let date = CivilDate(daysSinceEpoch: day)
      return try backup("\(date)T020000")
    }
    let leaving = Set(try BackupRetention(typed: rule).leaving(backups))
    return backups.filter { !leaving.contains($0) }.map { String($0.takenAt.rfc3339().prefix(10)) }
  }

  // Wednesday 1 July 2026.
  private let july = 20_635

  @Test("The last of each of the last days, weeks and months that have one")
  func rule() throws {
    #expect(try staying("3d", july - 10...july) == ["2026-06-29", "2026-06-30", "2026-07-01"])
    #expect(try staying("3w", july - 30...july) == ["2026-06-21", "2026-06-28", "2026-07-01"])
    #expect(try staying("3m", july - 90...july) == ["2026-05-31", "2026-06-30", "2026-07-01"])
    #expect(try staying("2d,2w,2m", july - 90...july) == ["2026-06-28", "2026-06-30", "2026-07-01"])
    #expect(try staying("2y", july - 400...july) == ["2025-12-31", "2026-07-01"])
  }

  @Test("Of several on one day the last stays, and what was not taken does not count")
  func gaps() throws {
    let times = ["2024-01-05T010000", "2024-01-05T230000", "2026-07-01T010000", "2026-07-01T020000"]
    let backups = try times.map { try backup($0) }
    #expect(try BackupRetention(typed: "7d").leaving(backups) == [backups[0], backups[2]])
    #expect(try BackupRetention(typed: "1m").leaving([backups[0]]) == [])
  }

  @Test("A rule that cannot be read is refused", arguments: ["", "7", "d", "7d,", "0d", "-1d", "7x", "7d,3d", "7 d"])
  func unreadable(text: String) {
    #expect(throws: (any Error).self) { try BackupRetention(typed: text) }
  }

  @Test("A backup's name is read back, and no other file is taken for one")
  func names() throws {
    let name = try backup("2026-11-21T204512")
    #expect(name.text == "backup-3fa9-2026-11-21T204512Z.tar")
    #expect(BackupName(name.text) == name)
    for other in [
      "backup.tar", "backup-3fa9-2026-11-21.tar", "backup-3fa9-2026-13-21T204512Z.tar",
      "backup-3fa9-2026-11-21T204512Z.tar.gz",
      ".backup.77.part", "photo-3fa9-2026-11-21T204512Z.tar",
    ] { #expect(BackupName(other) == nil, "\(other)") }
  }
}
