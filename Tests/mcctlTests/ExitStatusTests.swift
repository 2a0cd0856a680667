import ArgumentParser
import Testing
import WorkOrders

@testable import mcctl

@Suite("Exit statuses")
struct ExitStatusTests {
  @Test(
    "Each kind of failure ends the process with its status",
    arguments: [
      (ErrorCode.malformed, 65), (.invalid, 65), (.tooLarge, 65), (.notFound, 66), (.unreachable, 69),
      (.internal, 70), (.tryAgain, 75), (.unauthenticated, 77), (.notAllowed, 77), (.conflict, 78),
      (.staleVersion, 78), (.keyReused, 78), (.ceilingReached, 78),
    ] as [(ErrorCode, Int32)])
  func status(code: ErrorCode, status: Int32) {
    #expect(ExitStatus.of(code) == status)
  }

  @Test("What cannot be parsed is a usage error")
  func usage() {
    let error = #expect(throws: (any Error).self) { try Mcctl.parseAsRoot(["order", "show"]) }
    #expect(error.map { Mcctl.exitCode(for: $0).rawValue } == ExitStatus.usage)
  }
}
