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
    #expect(try finding(nil, "2026-03-13T09:00:00+01:00").ok)
    #expect(try finding(nil, nil).ok)
    #expect(try finding(nil, "2025-01-01T00:00:00+01:00", manual: true).ok)
  }

  @Test("The disk of the spool is looked at")
  func spoolDisk() throws {
    let folder = NSTemporaryDirectory()
    #expect(try examination(["MCCTL_SPOOL": folder]).disks().contains { $0.message.hasPrefix(folder) })
  }
}
