import Testing

@testable import DispatchAPI

@Suite("How long a call may take")
struct PatienceTests {
  @Test(
    "What grows with the register has hours",
    arguments: [
      Endpoint.advanceClock.path(), Endpoint.importContractors.path(), Endpoint.verifyJournal.path(),
      Endpoint.quarterStatistics.path("2026-Q3"), Endpoint.statistics.path() + "?from=2026-01-01",
    ])
  func long(path: String) {
    #expect(Patience.with(path) == Patience.long)
  }

  @Test(
    "What a person waits for has minutes", arguments: [Endpoint.logCall.path(), Endpoint.board.path(), "/api/v1/clock"])
  func ordinary(path: String) {
    #expect(Patience.with(path) == Patience.ordinary)
  }
}
