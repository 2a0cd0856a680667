import ArgumentParser
import DispatchAPI
import Foundation
import Testing
import WorkOrders

@testable import mcctl

@Suite("What doctor looks at")
struct DoctorTests {
  private func examination(_ environment: [String: String] = [:]) throws -> Examination {
    Examination(
      environment: environment, global: try GlobalOptions.parse([]), city: nil,
      reader: Reader(language: .english, terminal: Terminal(width: 80)))
  }

  @Test("A disk with too little room left is a fault, one with enough is told")
  func room() throws {
    let full = try examination().disk("/data", free: 12 << 20)
    #expect(!full.ok && full.message == "/data: 12 MiB free." && full.hint?.contains("500 MiB") == true)
    let roomy = try examination().disk("/data", free: Examination.leastFree)
    #expect(roomy.ok && roomy.hint == nil)
  }

  @Test("A register that was not backed up for a week is a fault; a simulation, an empty and a young one are not")
  func backups() throws {
    func finding(_ taken: String?, _ began: String?, manual: Bool = false) throws -> DoctorFinding {
      var latest = LatestBackupView()
      (latest.takenAt, latest.beganAt) = (taken, began)
      let clock = ClockView(now: "2026-03-20T09:00:00+01:00", manual: manual, done: 0)
      return try examination().backup(latest, at: clock)
    }
    let old = try finding("2026-03-13T08:59:59+01:00", "2025-01-01T00:00:00+01:00")
    #expect(!old.ok && old.message == "The last one was taken 13 Mar 2026 08:59.")
    #expect(old.hint?.contains("mcctl backup") == true)
    let none = try finding(nil, "2026-03-13T08:59:59+01:00")
    #expect(!none.ok && none.message == "No backup was taken yet.")
    #expect(try finding("2026-03-13T09:00:00+01:00", "2025-01-01T00:00:00+01:00").ok)
    #expect(try finding("2026-03-13T09:00:00+01:00", "2025-01-01T00:00:00+01:00").hint == nil)
    let young = [
      try finding(nil, "2026-03-13T09:00:00+01:00"), try finding(nil, nil),
      try finding(nil, "2025-01-01T00:00:00+01:00", manual: true),
    ]
    // What was never done is noted all the same.
    #expect(young.allSatisfy { $0.ok && $0.hint?.contains("mcctl backup") == true })
  }

  @Test("On a server, whose own tools may copy the register unseen, the want of a backup is a hint and no fault")
  func serversOwnBackups() throws {
    var latest = LatestBackupView()
    (latest.takenAt, latest.beganAt) = ("2026-03-13T08:59:59+01:00", "2025-01-01T00:00:00+01:00")
    latest.onServer = true
    let clock = ClockView(now: "2026-03-20T09:00:00+01:00", manual: false, done: 0)
    let old = try examination().backup(latest, at: clock)
    #expect(old.ok && old.hint?.contains("pg_dump") == true && old.hint?.contains("mcctl backup FILE") == true)
    latest.takenAt = "2026-03-13T09:00:00+01:00"
    #expect(try examination().backup(latest, at: clock).hint == nil)
  }

  @Test("One answer tells that there is a daemon, and the other's failure is a finding of its own")
  func halfAnswers() throws {
    let clock = ClockView(now: "2026-03-20T09:00:00+01:00", manual: false, done: 0)
    let error = DomainError(.notAllowed, .init(it: "No.", en: "No."))
    let whole = try examination().daemonFindings(.success(clock), .success(LatestBackupView()))
    #expect(whole.map(\.check) == ["dispatchd", "backup"] && whole.allSatisfy(\.ok))
    let timeless = try examination().daemonFindings(.failure(error), .success(LatestBackupView()))
    #expect(timeless.map(\.check) == ["dispatchd", "clock", "backup"] && timeless.map(\.ok) == [true, false, true])
    let unsaved = try examination().daemonFindings(.success(clock), .failure(error))
    #expect(unsaved.map(\.check) == ["dispatchd", "backup"] && unsaved.map(\.ok) == [true, false])
    #expect(unsaved.last?.message == "No.")
    let down = try examination().daemonFindings(.failure(error), .failure(error))
    #expect(down.map(\.check) == ["dispatchd"] && down.map(\.ok) == [false])
  }

  @Test("What is no fault and leaves something to be done is a note, and no ok")
  func marks() {
    var folder = DoctorFinding(check: "mail out", ok: true, message: "Messages are only laid into the outbox folder.")
    folder.hint = "Give --sendmail."
    let report = DoctorReport(
      healthy: false,
      findings: [
        folder, DoctorFinding(check: "clock", ok: true, message: "Right."),
        DoctorFinding(check: "socket", ok: false, message: "Not there."),
      ])
    let text = Doctor.text(report, Reader(language: .english, terminal: Terminal(width: 80)))
    #expect(
      text == """
        note  mail out  Messages are only laid into the outbox folder.
              Give --sendmail.
        ok    clock  Right.
        FAIL  socket  Not there.
        """)
  }

  @Test("The disk of the spool is looked at")
  func spoolDisk() throws {
    let folder = NSTemporaryDirectory()
    #expect(try examination(["MCCTL_SPOOL": folder]).disks().contains { $0.message.hasPrefix(folder) })
  }
}
