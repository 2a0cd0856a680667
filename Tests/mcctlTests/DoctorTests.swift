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

  @Test("The disk of the spool is looked at")
  func spoolDisk() throws {
    let folder = NSTemporaryDirectory()
    #expect(try examination(["MCCTL_SPOOL": folder]).disks().contains { $0.message.hasPrefix(folder) })
  }
}
